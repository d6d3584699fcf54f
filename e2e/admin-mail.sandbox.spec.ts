import type { Page } from '@playwright/test';
import { expectForAll } from './accessible';
import { expect, newAddress, openElsewhere, signIn, test } from './fixtures';
import { operatorEmail } from './operators';
import { mailTo, steerMailEvents } from './sandbox-fakes';

// One fake plays the provider for all of them.
test.describe.configure({ mode: 'serial' });

async function findMail(page: Page, to: string, name: string): Promise<void> {
  await page.goto('/admin/integrations');
  await page.getByRole('link', { name: 'Mail', exact: true }).click();
  await page.getByRole('searchbox').fill(to.slice(0, -4).toUpperCase());
  await page.getByRole('button', { name: 'Search' }).click();
  const table = page.getByRole('table', { name: 'Mail' });
  await expect(table.getByRole('row').nth(1)).toContainText('a•••@e•••.com');
  await expect(table).not.toContainText(to);
  await expectForAll(page, 'mail');
  await table.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/admin\/mail\/[0-9a-f-]{36}$/);
}

async function confirm(page: Page, button: RegExp, label: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: label }).click();
  await expect(dialog).toBeHidden();
}

test('the operator finds a mail by its recipient, reads what became of it, and shows the address', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  const theirs = await openElsewhere(browser);
  await signIn(theirs, email);
  await mailTo(email, /welcome/i);
  await signIn(page, operatorEmail('mail'));
  await findMail(page, email, 'Welcome');

  const words = page.frameLocator('iframe').getByText('Career Co-Pilot').first();
  await expect(words).toBeVisible();
  const timeline = page.getByRole('list', { name: 'Timeline' });
  await expect(async () => {
    await page.reload();
    await expect(timeline).toContainText('Delivered', { timeout: 2_000 });
  }).toPass();
  await expect(timeline.getByRole('listitem').first()).toContainText('Written');
  await expect(words).toBeVisible();
  await expect(page.getByText(email)).toHaveCount(0);
  await expectForAll(page, 'one mail');
  await confirm(page, /^Show the address/, 'Show the address');
  await expect(page.getByText(email)).toBeVisible();
  const line = page.getByRole('table', { name: 'What administrators did' }).getByRole('row').nth(1);
  await expect(line).toContainText('Address shown');
  await expect(line).toContainText('Done');

  await page.goto('/admin/mail/rates?span=24h');
  const templates = page.getByRole('table', { name: 'Mails by template' });
  await expect(templates).toContainText('Welcome');
  for (const name of ['Bounced', 'Blocked', 'Dropped']) {
    await expect(templates.getByRole('columnheader', { name })).toBeVisible();
  }
  await expectForAll(page, 'rates of mail');
  await theirs.context().close();
});

test('the operator sends a test mail to the own address', async ({ page }) => {
  const email = operatorEmail('test-mail');
  await signIn(page, email);
  await page.goto('/admin/integrations');
  await page.getByRole('button', { name: 'Send a test mail to me' }).click();
  await expect(page.getByText(`SendGrid took it for ${email}`)).toBeVisible();
  expect((await mailTo(email, /^Test mail from/)).categories).toEqual(['test-mail']);
});

test('a mail that bounces is a banner to its person, and the operator sees why and lifts it', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  const theirs = await openElsewhere(browser);
  await signIn(theirs, email);
  await mailTo(email, /welcome/i);
  await steerMailEvents({ outcomes: { [email]: 'bounce' } });
  await theirs.goto('/settings/sign-in');
  await theirs.getByRole('button', { name: 'Set a password' }).click();
  const dialog = theirs.getByRole('dialog', { name: 'Set a password' });
  await dialog.getByLabel('New password').fill('violet-harbour-19');
  await dialog.getByRole('button', { name: 'Set a password' }).click();
  await expect(dialog).toBeHidden();
  const banner = theirs.getByRole('region', { name: 'Your email address' });
  await expect(async () => {
    await theirs.goto('/dashboard');
    await expect(banner).toBeVisible({ timeout: 2_000 });
  }).toPass();

  await signIn(page, operatorEmail('mail-bounces'));
  await findMail(page, email, 'Security notice');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('list', { name: 'Timeline' })).toContainText(/Bounced|Held back/, {
      timeout: 2_000,
    });
  }).toPass();
  await expect(page.getByText('Mail to this address came back')).toBeVisible();
  await expectForAll(page, 'a mail that bounced');
  await confirm(page, /^Lift/, 'Lift');
  await expect(page.getByText('Mail to this address came back')).toBeHidden();
  await expect(page.getByRole('table', { name: 'What administrators did' })).toContainText(
    'Suppression lifted',
  );
  await theirs.goto('/dashboard');
  await expect(banner).toBeHidden();
  await theirs.context().close();
});

import type { Page } from '@playwright/test';
import { expectForAll } from './accessible';
import { askForCode, enterCode, expect, newAddress, openElsewhere, readCode, signIn, test } from './fixtures';
import { operatorEmail } from './operators';

const operator = operatorEmail('people');

async function act(page: Page, label: string, question: RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).click();
  const dialog = page.getByRole('alertdialog', { name: question });
  await dialog.getByRole('button', { name: label }).click();
  await expect(dialog).toBeHidden();
}

test('an operator finds a person and blocks them: their open page is signed out, and unblocking lets them in again', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  const theirs = await openElsewhere(browser);
  await signIn(theirs, email);
  await signIn(page, operator);

  await page.goto('/admin/integrations');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  await expectForAll(page, 'people');
  await page.getByRole('searchbox').fill('nobody.of.this.name');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody fits “nobody.of.this.name”' })).toBeVisible();
  await page.getByRole('searchbox').fill(email.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'People' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: email }).click();
  await expect(page.getByRole('heading', { name: email, level: 1 })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Sessions' }).getByRole('row')).toHaveCount(2);
  await expectForAll(page, 'person');

  await act(page, 'Block', /^Block asha/);
  await expect(page.getByRole('heading', { level: 1 }).getByText('Blocked')).toBeVisible();
  await expect(page.getByText('They are signed in nowhere.')).toBeVisible();
  await theirs.getByRole('link', { name: 'Letters' }).first().click();
  await theirs.waitForURL('**/sign-in**');

  const again = await openElsewhere(browser);
  await again.goto('/sign-in');
  await askForCode(again, email);
  await enterCode(again, await readCode(again.context(), email));
  await expect(again.getByText('This account is blocked')).toBeVisible();

  await act(page, 'Unblock', /^Let asha/);
  await expect(page.getByRole('heading', { level: 1 }).getByText('Blocked')).toBeHidden();
  const line = page.getByRole('table', { name: 'What administrators did' }).getByRole('row').nth(1);
  await expect(line).toContainText('Unblock');
  await expect(line).toContainText(operator);
  await theirs.goto('/dashboard');
  await theirs.waitForURL('**/sign-in**');
  const back = await openElsewhere(browser);
  await signIn(back, email);

  await page.goto('/admin/keys');
  await expect(page.getByRole('row', { name: new RegExp(` Block ${email}`) })).toContainText('Done');
  await page.goto(`/admin/people?q=${operator}`);
  await page.getByRole('link', { name: operator }).click();
  await expect(page.getByText('This is your own account')).toBeVisible();
  await expect(page.getByText('by ADMIN_EMAILS')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Block' })).toHaveCount(0);
  for (const opened of [theirs, again, back]) await opened.context().close();
});

import type { Page } from '@playwright/test';
import { expectAccessible, expectFitsPhone } from './accessible';
import { addCv } from './add-cv';
import { expect, newAddress, signIn, test } from './fixtures';
import { mailsTo, mailTo } from './sandbox-fakes';

// One fake plays SendGrid for all of them.
test.describe.configure({ mode: 'serial' });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Puts the best match on the board and marks it as applied. */
async function apply(page: Page): Promise<string> {
  await addCv(page, 'plain-text');
  await page.getByRole('link', { name: 'See matches' }).click();
  const reasons = page.getByRole('article');
  const title = (await reasons.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await reasons.getByRole('button', { name: 'Track' }).click();
  await expect(reasons.getByRole('link', { name: 'On your board' })).toBeVisible();
  await page.goto('/applications');
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Move to Applied' }).click();
  await expect(
    page.getByRole('region', { name: /^Applied/ }).getByRole('link', { name: title }),
  ).toBeVisible();
  return title;
}

test('who joins is welcomed once, and a browser that never was theirs is told of', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await signIn(page, email);
  const welcome = await mailTo(email, /^Welcome/);
  expect(welcome.categories).toEqual(['welcome']);
  expect(welcome.tracking).toEqual({ clicks: false, opens: false });
  const codes = (await mailsTo(email)).filter(({ categories }) => categories.includes('sign-in-code'));
  expect(codes).toHaveLength(1);
  expect(codes[0]?.html).not.toContain('href="http');

  const elsewhere = await browser.newContext();
  await signIn(await elsewhere.newPage(), email);
  await elsewhere.close();
  expect((await mailsTo(email)).filter(({ subject }) => /^Welcome/.test(subject))).toHaveLength(1);
});

test('an application marked as applied is confirmed, and its link leaves such mail without signing in, and undoes it', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await signIn(page, email);
  const title = await apply(page);
  const mail = await mailTo(email, /^Applied:/);
  expect(mail.subject).toContain(title);
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const oneClick = /^<(.*)>$/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  const link = /https?:\/\/\S+\/unsubscribe\/\S+/.exec(mail.text)?.[0] ?? '';

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(link);
  await expect(heading(stranger, /^You get a confirmation/)).toBeVisible();
  await stranger.getByRole('button', { name: 'Stop confirmations of applications' }).click();
  await expect(heading(stranger, 'You get no more confirmations of applications.')).toBeVisible();
  await page.goto('/settings/notices');
  await expect(page.getByRole('checkbox', { name: /A confirmation when/ })).not.toBeChecked();
  await stranger.getByRole('button', { name: 'Get confirmations of applications again' }).click();
  await expect(heading(stranger, /^You get a confirmation/)).toBeVisible();
  await stranger.context().close();

  const answer = await fetch(oneClick, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect(answer.status).toBe(200);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /A confirmation when/ })).not.toBeChecked();
});

test('what a person wants to hear of is kept, and is read on a phone', async ({ person: page }) => {
  await page.goto('/settings/notices');
  await expectAccessible(page, 'notices');
  await expectFitsPhone(page, 'notices');
  await page.getByRole('radio', { name: 'Never' }).check();
  await page.getByRole('spinbutton', { name: 'From which score on' }).fill('140');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Choose 100 or less.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'From which score on' }).fill('82');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Never' })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'From which score on' })).toHaveValue('82');
});

/** A minute soon to come, as a form has it in the time zone of the browser. */
const soon = () => new Date(Date.now() + 90_000).toISOString().slice(0, 16);

test('a reminder is set, removed, taken back, and mailed when its time has come', async ({ page }) => {
  test.setTimeout(240_000);
  const email = newAddress();
  await signIn(page, email);
  await apply(page);
  await page
    .getByRole('region', { name: /^Applied/ })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
  await page.getByLabel('Remind me on').fill('2020-01-01T09:00');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  await expect(page.getByText('This is over. Choose a time to come.')).toBeVisible();
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Remind me on').fill(`${day}T09:30`);
  await page.getByLabel('Of what').fill('Ask how it goes');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  const reminder = page.getByRole('listitem').filter({ hasText: 'Ask how it goes' });
  await expect(reminder).toBeVisible();
  await expectAccessible(page, 'reminders');
  await reminder.getByRole('button', { name: /^Remove the reminder/ }).click();
  await expect(reminder).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reminder).toBeVisible();

  await page.getByLabel('Remind me on').fill(soon());
  await page.getByLabel('Of what').fill('Ring Meera');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ring Meera' })).toBeVisible();
  await expect(async () => {
    expect((await mailsTo(email)).map(({ text }) => text).join()).toContain('Ring Meera');
  }).toPass({ timeout: 200_000 });
});

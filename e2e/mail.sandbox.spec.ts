import type { Page } from '@playwright/test';
import { expectAccessible, expectFitsPhone } from './accessible';
import { addCv } from './add-cv';
import { applyForBest, openApplied } from './apply-for-best';
import { expect, newAddress, signIn, test } from './fixtures';
import { confirmCard, mailsTo, mailTo, readerDoes } from './sandbox-fakes';

// One fake plays SendGrid for all of them.
test.describe.configure({ mode: 'serial' });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

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

/** Who is reminded, while the other journeys of this file go on. */
let reminded = '';

/** The next minute that can still be typed, as a form has it in the time zone of the browser. */
const soon = () => new Date(Date.now() + 75_000).toISOString().slice(0, 16);

test('an application marked as applied is confirmed, and its link leaves such mail without signing in, and undoes it', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await signIn(page, email);
  const title = await applyForBest(page);
  await openApplied(page);
  await page.getByLabel('Remind me on').fill(soon());
  await page.getByLabel('Of what').fill('Ring Meera');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ring Meera' })).toBeVisible();
  reminded = email;
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

/** Where it is after eight in the morning, and not yet midnight. */
const zoneAtDay = () => (new Date().getUTCHours() < 15 ? 'Asia/Tokyo' : 'America/New York');

async function payForPass(page: Page): Promise<void> {
  const started = await page.request.post('/api/subscription/create-payment-intent', {
    headers: { origin: new URL(page.url()).origin },
    data: { planId: 'premium_pass', currency: 'USD' },
  });
  const { paymentId, checkout } = await started.json();
  await confirmCard(checkout.clientSecret, '4242424242424242');
  await page.goto(`/billing/payments/${paymentId}`);
  await expect(heading(page, /^Paid/)).toBeVisible();
}

test('who wants new matches each day gets today’s at once, with the best one in it, and no second', async ({
  page,
}) => {
  const email = newAddress();
  await signIn(page, email);
  await payForPass(page);
  await page.goto('/settings/notices');
  await page.getByRole('radio', { name: 'Never' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await addCv(page, 'plain-text');
  await page.getByRole('link', { name: 'See matches' }).click();
  const best = (await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()) ?? '';
  await page.goto('/settings');
  await page.getByRole('combobox', { name: 'Time zone' }).fill(zoneAtDay());
  await page.getByRole('option', { name: zoneAtDay() }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.goto('/settings/notices');
  await page.getByRole('radio', { name: 'Each day' }).check();
  await page.getByRole('spinbutton', { name: 'From which score on' }).fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  const digest = /new jobs? match(es)? your CV$/;
  const mail = await mailTo(email, digest);
  expect(mail.text).toContain(best);
  expect(mail.categories).toEqual(['matches-digest']);
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' }).last()).toBeVisible();
  expect((await mailsTo(email)).filter(({ subject }) => digest.test(subject))).toHaveLength(1);
});

test('who called a mail spam gets none, and can take that back', async ({ page }) => {
  const email = newAddress();
  await signIn(page, email);
  await mailTo(email, /^Welcome/);
  await readerDoes(email, 'spamreport');
  const held = page.getByText(`Mail to ${email} is held back`);
  await expect(async () => {
    await page.goto('/settings/notices');
    await expect(held).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expectAccessible(page, 'held back');
  await page.getByRole('button', { name: 'Get mail again' }).click();
  await expect(page.getByText(`Mail goes to ${email} again`)).toBeVisible();
  await expect(held).toBeHidden();
});

test('a reminder comes by mail when its time has come', async () => {
  const mail = await mailTo(reminded, /^Reminder: /);
  expect(mail.text).toContain('Ring Meera');
  expect(mail.categories).toEqual(['reminder-due']);
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
});

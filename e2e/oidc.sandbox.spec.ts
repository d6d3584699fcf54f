import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { oidcWays } from '@/lib/core/ways-in';
import { expectAccessible } from './accessible';
import { expect, newAddress, signIn, test } from './fixtures';
import { addPerson, mailTo, troubleOidc } from './sandbox-fakes';

// One fake plays each provider for all of them.
test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  for (const way of oidcWays) await troubleOidc(way, null);
});

type Account = { sub: string; email: string };

async function newGoogle(more: object = {}): Promise<Account> {
  const account = { sub: randomUUID(), email: newAddress() };
  await addPerson('google', { ...account, email_verified: true, name: 'Asha Rao', ...more });
  return account;
}

async function newReplit(more: object = {}): Promise<Account> {
  const account = { sub: randomUUID(), email: newAddress() };
  await addPerson('replit', {
    ...{ ...account, email_verified: true, first_name: 'Ravi', last_name: 'Iyer' },
    ...more,
  });
  return account;
}

const begin = (page: Page, name: 'Google' | 'Replit') =>
  page.getByRole('link', { name: `Continue with ${name}` }).click();

/** At the provider: who it is, and that this site may know. */
async function agree(page: Page, { email }: Account): Promise<void> {
  await page.getByRole('button', { name: email }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
}

test('Google lets a person in, back to where they were, and names them', async ({ page }) => {
  const account = await newGoogle();
  await page.goto('/letters?from=mail');
  await expectAccessible(page, 'sign-in');
  await begin(page, 'Google');
  await agree(page, account);
  await page.waitForURL('**/letters?from=mail');
  await page.goto('/settings');
  await expect(page.getByLabel('Name')).toHaveValue('Asha Rao');
});

test('who says no, or goes back or reloads afterwards, finds a sentence and a way on', async ({ page }) => {
  const account = await newGoogle();
  await page.goto('/settings');
  await begin(page, 'Google');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You did not let Google tell us who you are')).toBeVisible();
  await expectAccessible(page, 'sign-in, refused');

  const answers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/auth/callback/google')) answers.push(request.url());
  });
  await begin(page, 'Google');
  await agree(page, account);
  await page.waitForURL('**/settings');
  const answer = answers.at(-1) ?? '';
  // Signed in, the same answer once more changes nothing; another browser gets nowhere with it.
  await page.goto(answer);
  await page.waitForURL('**/dashboard');
  await page.context().clearCookies();
  await page.goto(answer);
  await expect(page.getByText('This sign-in with Google is over')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible();
});

test('when Google is down, busy or lies, the page says so and the other ways in work', async ({ page }) => {
  const account = await newGoogle();
  await page.goto('/sign-in?next=/jobs');
  await troubleOidc('google', { kind: 'status', status: 503 });
  await begin(page, 'Google');
  await expect(page.getByText('Google can not be reached right now')).toBeVisible();
  await troubleOidc('google', { kind: 'status', status: 429, retryAfterSeconds: 60 });
  await begin(page, 'Google');
  await expect(page.getByText('Google has too much to do right now')).toBeVisible();
  for (const kind of ['wrong_nonce', 'wrong_issuer'] as const) {
    await troubleOidc('google', { kind });
    await begin(page, 'Google');
    await agree(page, account);
    await expect(page.getByText('did not fit what this browser asked for')).toBeVisible();
  }
  await troubleOidc('google', null);
  await begin(page, 'Google');
  await agree(page, account);
  await page.waitForURL('**/jobs');
});

test('an address that Google has not verified opens nothing', async ({ page }) => {
  const account = await newGoogle({ email_verified: false });
  await page.goto('/sign-in');
  await begin(page, 'Google');
  await agree(page, account);
  await expect(page.getByText('Google has not verified your email address')).toBeVisible();
});

test('Replit lets a person in; its headers, which anybody can send, let nobody in', async ({ page }) => {
  const spoofed = { 'x-replit-user-id': '27182818', 'x-replit-user-name': 'ravi' };
  const answer = await page.request.get('/settings', { headers: spoofed, maxRedirects: 0 });
  expect(answer.headers().location).toContain('/sign-in');
  const account = await newReplit();
  await page.goto('/sign-in?next=/settings');
  await begin(page, 'Replit');
  await agree(page, account);
  await page.waitForURL('**/settings');
  await expect(page.getByLabel('Name')).toHaveValue('Ravi Iyer');
});

test('a signed-in person links Google and comes back by it; an account of somebody else is explained', async ({
  page,
}) => {
  const email = newAddress();
  const google = await newGoogle();
  const taken = await newReplit();
  await page.goto('/sign-in');
  await begin(page, 'Replit');
  await agree(page, taken);
  await page.waitForURL('**/dashboard');
  await page.context().clearCookies();

  await signIn(page, email);
  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: 'Link Replit' }).click();
  await agree(page, taken);
  await expect(page.getByText('That Replit account belongs to another account here')).toBeVisible();
  await page.getByRole('button', { name: 'Link Google' }).click();
  await agree(page, google);
  await page.waitForURL('**/settings/sign-in?linked=google');
  await expect(page.getByText(google.email)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Google' })).toBeVisible();
  await expectAccessible(page, 'ways in');
  const notice = await mailTo(email, /^A way to sign in was added/);
  expect(notice.text).toContain('Google');
  expect(notice).toMatchObject({
    categories: ['security-notice'],
    tracking: { clicks: false, opens: false },
  });

  await page.context().clearCookies();
  await page.goto('/sign-in?next=/settings/sign-in');
  await begin(page, 'Google');
  await agree(page, google);
  await page.waitForURL('**/settings/sign-in');
  await expect(page.getByText(email, { exact: true })).toBeVisible();
});

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decode, encode } from 'next-auth/jwt';
import { expectForAll } from './accessible';
import { dataFile } from './data-file';
import { expect, newAddress, signIn, test } from './fixtures';
import { operatorEmail } from './operators';

const operator = operatorEmail('keys');
const salt = 'jobr.session';

/** Puts the moment of the sign-in back: the session stays good, for what is sensitive it is too old. */
async function ageSession(page: Page, minutes: number): Promise<void> {
  const line = /^AUTH_SECRET=(.+)$/m.exec(readFileSync(dataFile('secrets'), 'utf8'));
  const secret = line?.[1] ?? '';
  const cookie = (await page.context().cookies()).find(({ name }) => name === salt);
  const token = await decode({ token: cookie?.value, secret, salt });
  const signedInAt = Number(token?.signedInAt);
  expect(Math.abs(signedInAt * 1000 - Date.now())).toBeLessThan(120_000);
  const value = await encode({ token: { ...token, signedInAt: signedInAt - minutes * 60 }, secret, salt });
  await page.context().addCookies([{ name: salt, value, url: new URL(page.url()).origin, httpOnly: true }]);
}

test('to everybody but an administrator the page of keys does not exist', async ({ person, browser }) => {
  // On a local install the first account is the administrator's: another one is certainly not.
  await person.goto('/settings');
  const stranger = await (await browser.newContext()).newPage();
  await signIn(stranger, newAddress());
  expect((await stranger.goto('/admin/keys'))?.status()).toBe(404);
  await stranger.context().close();
});

test('a key that the provider does not answer for is not activated, and the audit says who tried', async ({
  page,
}) => {
  await signIn(page, operator);
  await page.goto('/admin/keys');
  await expect(page.getByRole('heading', { name: 'Keys', level: 1 })).toBeVisible();
  await expectForAll(page, 'keys');

  await page.getByRole('button', { name: 'Add: API key of OpenAI' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add the API key of OpenAI' });
  const field = dialog.getByLabel('New key');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  await field.fill('two words');
  await dialog.getByRole('button', { name: 'Show the key' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await dialog.getByRole('button', { name: 'Try it and use it' }).click();
  await expect(dialog.getByText('A key has no spaces')).toBeVisible();
  await expectForAll(page, 'rotation');

  await field.fill('  sk-pasted-in-a-journey-0001\n');
  await dialog.getByRole('button', { name: 'Try it and use it' }).click();
  await expect(dialog.getByText(/not activated\. Try again/)).toBeVisible();
  await page.keyboard.press('Escape');
  const entry = page.getByRole('row').filter({ hasText: 'openai/OPENAI_API_KEY' }).first();
  await expect(entry).toContainText('ending in 0001');
  await expect(entry).toContainText(operator);
  await expect(entry.getByText('Failed')).toBeVisible();
  await expect(page.getByText('No key is set, so OpenAI is not used')).toBeVisible();
  expect(await page.content()).not.toContain('sk-pasted-in-a-journey');

  await ageSession(page, 11);
  await page.reload();
  await expect(page.getByText('To change a key, sign in again')).toBeVisible();
  await page.getByRole('button', { name: 'Add: API key of OpenAI' }).click();
  const ask = page.getByRole('dialog', { name: 'Sign in again first' });
  await expectForAll(page, 'sign in again');
  await ask.getByRole('link', { name: 'Sign in again' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in again', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(operator);
  await expectForAll(page, 'sign-in');
});

test('who signed in just now is led past signing in again, to the step that was begun', async ({
  person,
}) => {
  await person.goto('/sign-in?again=1&next=/settings');
  await person.waitForURL('**/settings');
});

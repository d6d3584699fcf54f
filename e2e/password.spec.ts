import type { Page } from '@playwright/test';
import { expect, newAddress, readCode, readMail, test } from './fixtures';

const password = 'violet-harbour-19';
const nextPassword = 'amber lantern 42';

async function openPassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Use a password instead' }).click();
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(email);
}

async function enterPassword(page: Page, text: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

async function setByCode(page: Page, email: string): Promise<void> {
  await openPassword(page, email);
  await page.getByRole('button', { name: 'Set one by code' }).click();
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  const code = await readCode(page.context(), email);
  expect(await readMail(page.context(), email, /set a new password/)).toContain(code);
  await page.getByRole('group', { name: 'Code' }).getByRole('textbox').first().click();
  await page.keyboard.type(code);
}

const saveNew = (page: Page) => page.getByRole('button', { name: 'Set password and sign in' }).click();

test('a password is set by a code, signs in elsewhere, and a changed one signs the other browser out', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await setByCode(page, email);
  const field = page.getByLabel('New password');
  await field.fill('short');
  await expect(page.getByText('At least 8 characters')).toBeVisible();
  await saveNew(page);
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible();
  await field.fill('Password1');
  await expect(page.getByText('Long enough')).toBeVisible();
  await saveNew(page);
  await expect(page.getByText('Many people use this password')).toBeVisible();
  await field.fill(password);
  await saveNew(page);
  await page.waitForURL('**/dashboard');

  const elsewhere = await (await browser.newContext()).newPage();
  await openPassword(elsewhere, email);
  await enterPassword(elsewhere, 'not the password');
  await expect(elsewhere.getByText('This address and password do not match')).toBeVisible();
  await enterPassword(elsewhere, password);
  await elsewhere.waitForURL('**/dashboard');

  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: 'Change password' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change password' });
  await expect(dialog.getByLabel('New password')).toBeFocused();
  await page.keyboard.insertText(nextPassword);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Password changed')).toBeVisible();
  await readMail(page.context(), email, /Your password was changed/);

  await elsewhere.goto('/settings');
  await elsewhere.waitForURL('**/sign-in?next=%2Fsettings');
  await openPassword(elsewhere, email);
  await enterPassword(elsewhere, password);
  await expect(elsewhere.getByText('This address and password do not match')).toBeVisible();
  await enterPassword(elsewhere, nextPassword);
  await elsewhere.waitForURL('**/dashboard');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign-in and security');
  await elsewhere.context().close();
});

test('a password manager finds the address and the password in one form, and what is typed can be seen', async ({
  page,
}) => {
  await openPassword(page, newAddress());
  const field = page.getByLabel('Password', { exact: true });
  await expect(field).toBeFocused();
  const names = await page
    .locator('form')
    .evaluate((form) =>
      [...form.querySelectorAll('input')].map((input) => `${input.type} ${input.autocomplete}`),
    );
  expect(names).toEqual(['email username', 'password current-password']);
  await field.fill('hidden at first');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await expect(field).toHaveValue('hidden at first');
});

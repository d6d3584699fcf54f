import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { enterCode, expect, newAddress, signIn, test } from './fixtures';
import { codeOnPhone, troubleSms } from './sandbox-fakes';

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  await troubleSms('twilio', null);
  await troubleSms('sns', null);
});

/** Of nobody: a new number for each journey. */
const newNumber = () => `98${String(randomInt(10 ** 8)).padStart(8, '0')}`;
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

async function askByPhone(page: Page, number: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByText('Phone', { exact: true }).click();
  await page.getByLabel('Mobile number').fill(number);
  await page.getByRole('button', { name: 'Send the code' }).click();
}

const atCodeStep = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();

test('a person signs in by the code on their phone, after a wrong one', async ({ page }) => {
  const number = newNumber();
  await askByPhone(page, `+91 ${number}`);
  await atCodeStep(page);
  await expect(page.getByRole('textbox').first()).toHaveAttribute('autocomplete', 'one-time-code');
  const code = await codeOnPhone('twilio', `+91${number}`);
  await enterCode(page, wrong(code));
  await expect(page.getByText('2 tries are left')).toBeVisible();
  await enterCode(page, code);
  await page.waitForURL('**/dashboard');
});

test('a pasted number brings its country, and one that is none is told', async ({ page }) => {
  await askByPhone(page, '+91 12345');
  await expect(page.getByText('This is not a number in India')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Country' })).toContainText('India (+91)');
});

test('with Twilio down the code comes by Amazon, and with both down the page leads to email', async ({
  page,
}) => {
  const number = newNumber();
  await troubleSms('twilio', { kind: 'status', status: 503, on: 'send' });
  await askByPhone(page, `+91 ${number}`);
  await atCodeStep(page);
  await enterCode(page, await codeOnPhone('sns', `+91${number}`));
  await page.waitForURL('**/dashboard');

  await page.context().clearCookies();
  await troubleSms('sns', { kind: 'status', status: 503, on: 'send' });
  await askByPhone(page, `+91 ${newNumber()}`);
  await expect(page.getByText('The text message could not be sent')).toBeVisible();
  await page.getByRole('button', { name: 'Use email instead' }).click();
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible();
});

test('a person adds their phone in the settings by a code', async ({ page }) => {
  const number = newNumber();
  await signIn(page, newAddress());
  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: /Add your phone number/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mobile number').fill(`+91 ${number}`);
  await dialog.getByRole('button', { name: 'Send the code' }).click();
  await atCodeStep(page);
  await enterCode(page, await codeOnPhone('twilio', `+91${number}`));
  await expect(page.getByText(new RegExp(`\\+91 ${number.slice(0, 5)} ${number.slice(5)}`))).toBeVisible();
});

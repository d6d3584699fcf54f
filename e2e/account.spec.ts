import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectFitsPhone } from './accessible';
import { enterCode, expect, newAddress, readCode, signIn, test } from './fixtures';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** The same person in another browser, elsewhere. */
async function signInElsewhere(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({
    userAgent: firefox,
    extraHTTPHeaders: { 'x-forwarded-for': '198.18.250.7' },
  });
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

/** Enters the code that was sent to a new address, in the dialog where it was asked for. */
async function changeEmail(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Change your email address' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('New address').fill(email);
  await dialog.getByRole('button', { name: 'Send the code' }).click();
  await expect(dialog.getByText('We sent 6 digits')).toBeVisible();
  await expectAccessible(page, 'the dialog of a new address');
  await enterCode(page, await readCode(page.context(), email));
}

test('a browser that is signed out in the list notices at its next request', async ({ page, browser }) => {
  const email = newAddress();
  await signIn(page, email);
  const elsewhere = await signInElsewhere(browser, email);
  await page.goto('/settings/sign-in');
  const rows = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Chrome on Linux');
  await expect(rows.first()).toContainText('This browser');
  await expect(rows.last()).toContainText('Signed in by a code to your email');
  await expectFitsPhone(page, 'two sessions');

  await page.getByRole('button', { name: 'Sign out Firefox on Windows' }).click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Sign out all others' })).toBeHidden();
  expect((await elsewhere.request.get('/api/account/picture')).status()).toBe(401);
  await elsewhere.goto('/dashboard');
  await elsewhere.waitForURL('**/sign-in');
  await page.reload();
  await expect(rows).toHaveCount(1);
  await elsewhere.context().close();
});

test('name, picture and region are kept and used', async ({ person: page }) => {
  await page.goto('/settings');
  await page.getByLabel('Name').fill('Asha Rao');
  await page.getByRole('button', { name: 'Save name' }).click();
  const account = page.getByRole('button', { name: /^Your account/ });
  await expect(account).toContainText('Asha Rao');

  const wide = await page.screenshot({ type: 'png' });
  await page.getByLabel('Picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: wide });
  await expect(page.getByText('Picture saved')).toBeVisible();
  const picture = account.locator('img');
  await expect(picture).toHaveAttribute('src', /^\/api\/account\/picture\?v=[0-9a-f]{16}$/);
  const size = () => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  await expect.poll(size).toEqual([256, 256]);
  const served = await page.request.get((await picture.getAttribute('src')) ?? '');
  expect(served.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('private'),
  });

  await page.getByRole('combobox', { name: 'Dates and numbers' }).click();
  await page.getByRole('option', { name: /^US: / }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Tokyo');
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('euro');
  await page.getByRole('option', { name: /^EUR/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo');

  await page.goto('/settings/sign-in');
  const begun = page.getByRole('region', { name: 'Where you are signed in' }).locator('time').last();
  const moment = new Date((await begun.getAttribute('datetime')) ?? '');
  const inTokyo = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'Asia/Tokyo' });
  await expect(begun).toContainText(inTokyo.format(moment));
  await page.goto('/jobs?salary=50000');
  await expect(page.getByText('Write an amount with its currency')).toBeHidden();

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Remove picture' }).click();
  await expect(account.locator('img')).toHaveCount(0);
});

test('the only way in stays; an address changes by a code, and one of somebody else moves nothing', async ({
  page,
  browser,
}) => {
  const [mine, theirs, next] = [newAddress(), newAddress(), newAddress()];
  const stranger = await signInElsewhere(browser, theirs);
  await signIn(page, mine);
  await page.goto('/settings/sign-in');
  const ways = page.getByRole('region', { name: 'Ways in' });
  await expect(ways.getByText('Your only way in')).toBeVisible();
  await expect(ways.getByRole('button', { name: /^Remove/ })).toHaveCount(0);

  await changeEmail(page, next);
  await expect(ways.getByText(next, { exact: true })).toBeVisible();
  await changeEmail(page, theirs);
  await expect(page.getByRole('dialog').getByText('the way in to another account here')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(ways.getByText(next, { exact: true })).toBeVisible();
  await stranger.goto('/settings/sign-in');
  await expect(
    stranger.getByRole('region', { name: 'Ways in' }).getByText(theirs, { exact: true }),
  ).toBeVisible();
  await stranger.context().close();
});

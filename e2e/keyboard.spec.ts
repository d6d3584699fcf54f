import type { Page } from '@playwright/test';
import { engineersCv } from './add-cv';
import { expect, newAddress, readCode, test } from './fixtures';

/** Presses Tab until the wanted thing has the focus: what can not be reached this way can not be used. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${role} ${name} can not be reached by Tab`);
}

test('the first run needs no pointer', async ({ page }) => {
  const email = newAddress();
  await page.goto('/sign-in');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();
  const code = await readCode(page.context(), email);
  await page.bringToFront();
  await page.keyboard.type(code);
  await page.waitForURL('**/dashboard');

  await tabTo(page, 'link', 'Add your CV');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Paste text');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Text of your CV')).toBeFocused();
  const { bytes } = await engineersCv('plain-text');
  await page.keyboard.insertText(new TextDecoder().decode(bytes));
  await tabTo(page, 'button', 'Read this text');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cvs\/[0-9a-f-]{36}$/);

  await tabTo(page, 'link', 'See matches');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Track');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'On your board' })).toBeVisible();
  await tabTo(page, 'link', 'Write the letter');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Write the letter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);

  await page.goto('/applications');
  const card = page.getByRole('region', { name: /^Saved/ }).getByRole('link');
  await expect(card).toHaveCount(1);
  await card.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('region', { name: /^Applied/ }).getByRole('link')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Applied, place 1' })).toBeAttached();
});

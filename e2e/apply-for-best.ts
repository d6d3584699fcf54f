import type { Page } from '@playwright/test';
import { addCv } from './add-cv';
import { expect } from './fixtures';

/** Puts the best match on the board and marks it as applied; gives its title. */
export async function applyForBest(page: Page): Promise<string> {
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

/** From the board to the application that was marked as applied. */
export async function openApplied(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: /^Applied/ })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
}

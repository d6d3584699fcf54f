import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Themes differ in their colors alone: the second is asked for what colors decide. */
const rulesOfColors = ['color-contrast', 'link-in-text-block'];

/** Every fault that axe finds on the page as it stands, in both themes. `what` names it in the report. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // In a frame that may run no script axe waits for ever.
    const axe = new AxeBuilder({ page }).exclude('iframe[sandbox]');
    if (colorScheme === 'dark') axe.withRules(rulesOfColors);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${what} ${colorScheme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
}

/** For everybody, in both themes, also on a phone. */
export async function expectForAll(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  await expectFitsPhone(page, what);
}

/** Nothing is wider than a small phone. */
export async function expectFitsPhone(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ what, excess }).toEqual({ what, excess: 0 });
  await page.setViewportSize({ width: 1280, height: 800 });
}

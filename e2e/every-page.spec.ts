import type { Page } from '@playwright/test';
import { expectAccessible, expectFitsPhone } from './accessible';
import { addCv } from './add-cv';
import { expect, test } from './fixtures';

const publicPages = ['/', '/pricing', '/privacy', '/terms', '/sign-in', '/nowhere'];

async function privatePages(page: Page): Promise<string[]> {
  const cvId = await addCv(page, 'plain-text');
  await page.goto('/matches');
  const reasons = page.getByRole('article');
  await reasons.getByRole('button', { name: 'Track' }).click();
  const card = await reasons.getByRole('link', { name: 'On your board' }).getAttribute('href');
  const posting = await reasons.getByRole('link', { name: 'Read the posting' }).getAttribute('href');
  await reasons.getByRole('link', { name: 'Write the letter' }).click();
  await page.getByRole('button', { name: 'Write the letter' }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  const letter = new URL(page.url()).pathname;
  const lists = ['/dashboard', '/cvs', '/cvs/new', '/jobs', '/jobs/add', '/matches', '/letters'];
  const settings = ['/settings', '/settings/sign-in'];
  const board = ['/applications', '/applications/list'];
  return [...lists, ...settings, ...board, `/cvs/${cvId}`, card ?? '', posting ?? '', letter];
}

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, path);
  await expectFitsPhone(page, path);
}

test('public pages are accessible in both themes and fit a phone', async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of publicPages) await test.step(path, () => check(page, path));
});

test('public documents run no script but their theme, and their links work', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  for (const path of ['/', '/pricing', '/privacy', '/terms']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect({ path, inline: await page.locator('script').count() }).toEqual({ path, inline: 1 });
  }
  expect(scripts).toEqual([]);
  await page.context().addCookies([{ name: 'theme', value: 'dark', url: page.url() }]);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('navigation', { name: 'Footer' }).getByRole('link', { name: 'Privacy' }).click();
  await page.waitForURL('/privacy');
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await page.waitForURL('/sign-in');
});

test('a person’s pages are accessible in both themes and fit a phone', async ({ person: page }) => {
  test.setTimeout(300_000);
  for (const path of await privatePages(page)) await test.step(path, () => check(page, path));
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { addCv } from './add-cv';
import type { OpenAiTrouble } from './fakes/openai';
import { expect, newAddress, signIn, test } from './fixtures';
import { troubleOpenAi } from './sandbox-fakes';

// One fake plays the provider for all of them.
test.describe.configure({ mode: 'serial' });
test.afterEach(() => troubleOpenAi(null));

/** From the best match to its letter; gives the letter's page. */
async function writeLetter(page: Page, cvId: string, style: RegExp): Promise<void> {
  await page.goto(`/matches?cv=${cvId}`);
  await page.getByRole('article').getByRole('link', { name: 'Write the letter' }).click();
  await page.getByRole('radio', { name: style }).click();
  await page.getByRole('button', { name: 'Write the letter' }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/, { timeout: 30_000 });
}

test('a model adds to the reading, gives a second opinion and writes a letter, each held to the texts', async ({
  person: page,
}) => {
  const cvId = await addCv(page, 'docx-header-contact');
  await page.getByRole('tab', { name: 'Analysis' }).click();
  await expect(page.getByText(/^gpt-6-luna found/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'reading');

  await page.goto(`/matches?cv=${cvId}`);
  const score = await page
    .getByRole('article')
    .getByText(/match, \d+ of 100/)
    .textContent();
  await page.getByRole('button', { name: /^Get a second opinion on your best 20/ }).click();
  await expect(page.getByText('Your best 20 have their second opinion')).toBeVisible({ timeout: 60_000 });
  const reasons = page.getByRole('article');
  await expect(reasons.getByRole('heading', { name: 'Second opinion' })).toBeVisible();
  await expect(reasons.getByText(/gpt-6-luna/).first()).toBeVisible();
  expect(await reasons.getByText(/match, \d+ of 100/).textContent()).toBe(score);
  await expectAccessible(page, 'second opinion');

  await troubleOpenAi({ kind: 'slow', pauseMs: 25 });
  await reasons.getByRole('link', { name: 'Write the letter' }).click();
  await page.getByRole('button', { name: 'Write the letter' }).click();
  // It fills while it is written.
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(page.getByText(/^Dear/)).toBeVisible();
  expect(page.url()).toContain('/letters/new');
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  await expect(page.getByText(/Written by gpt-6-luna/).first()).toBeVisible();
  await expectAccessible(page, 'letter');
  await page.goto('/dashboard');
  await expect(page.getByText(/9 of 10|1 of 10/).first()).toBeVisible();
});

test('who stops a letter, or leaves, keeps nothing and pays nothing', async ({ person: page }) => {
  const cvId = await addCv(page, 'markdown');
  await troubleOpenAi({ kind: 'slow', pauseMs: 100 });
  await page.goto(`/matches?cv=${cvId}`);
  await page.getByRole('article').getByRole('link', { name: 'Write the letter' }).click();
  await page.getByRole('button', { name: 'Write the letter' }).click();
  await expect(page.getByText(/^Dear/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. No letter was kept.')).toBeVisible();
  await page.goto('/letters');
  await expect(page.getByRole('heading', { name: 'No letters yet' })).toBeVisible();
});

// Last: after so many failures the breaker is open for a while.
const troubles: [string, OpenAiTrouble, RegExp][] = [
  ['refuses the key', { kind: 'status', status: 401 }, /did not accept this site’s key/],
  ['has too much to do', { kind: 'status', status: 429, retryAfterSeconds: 60 }, /too much to do/],
  ['has a fault', { kind: 'status', status: 500 }, /had a fault of its own/],
  ['hangs', { kind: 'hang' }, /did not answer in time|could not be reached/],
  ['cuts the line', { kind: 'cut', pieces: 3 }, /could not be reached|could not be used/],
  ['answers nonsense', { kind: 'garbage' }, /could not be used|could not be reached/],
  ['refuses', { kind: 'refusal' }, /could not be used|could not be reached/],
];

test('when the provider is broken, in each way, the person still has analysis, matches and a letter, marked as built-in', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const [first] = troubles;
  await troubleOpenAi(first?.[1] ?? null);
  await signIn(page, newAddress());
  const cvId = await addCv(page, 'plain-text');
  await page.getByRole('tab', { name: 'Analysis' }).click();
  await expect(page.getByText(/this is the built-in engine’s reading/)).toBeVisible({ timeout: 30_000 });
  await page.goto(`/matches?cv=${cvId}`);
  await expect(page.getByRole('article').getByText(/match, \d+ of 100/)).toBeAttached();
  await page.getByRole('button', { name: /^Get a second opinion/ }).click();
  await expect(page.getByText(/no second opinion came of it/)).toBeVisible({ timeout: 60_000 });

  const styles = [/Professional/, /Creative/, /Casual/];
  for (const [index, [name, trouble, sentence]] of troubles.entries()) {
    await test.step(`the provider ${name}`, async () => {
      await troubleOpenAi(trouble);
      const startedAt = Date.now();
      await writeLetter(page, cvId, styles[index % styles.length] ?? /Professional/);
      expect(Date.now() - startedAt).toBeLessThan(30_000);
      await expect(page.getByText(sentence).first()).toBeVisible();
      await expect(page.getByText(/Written by the built-in engine/).first()).toBeVisible();
    });
  }
  await page.goto('/dashboard');
  await expect(page.getByText('30 of 30').first()).toBeVisible();
});

import { addCv } from './add-cv';
import { sandboxKeys } from './fakes/sandbox';
import { expect, signIn, test } from './fixtures';
import { operatorEmail } from './operators';
import { acceptKeys, openAiState, troubleOpenAi } from './sandbox-fakes';

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  await troubleOpenAi(null);
  await acceptKeys(sandboxKeys);
});

test('the operator sees OpenAI fail and heal, in the page and in the API', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, operatorEmail('status'));
  await page.goto('/admin/integrations');
  const card = page.getByRole('group', { name: 'OpenAI' });
  const status = async () => {
    const response = await page.request.get('/api/integrations/status');
    return (await response.json()).integrations.openai;
  };
  await expect(async () => expect((await status()).status).toBe('operational')).toPass({ timeout: 90_000 });
  await troubleOpenAi({ kind: 'status', status: 401, on: 'models' });
  // Nobody asks for a check: the worker does, each minute.
  await expect(async () => {
    expect(await status()).toMatchObject({ status: expect.stringMatching(/degraded|outage/) });
  }).toPass({ timeout: 90_000 });
  await page.reload();
  await expect(card.getByText(/Degraded|Outage/).first()).toBeVisible();
  await expect(card.getByText(/key/i).first()).toBeVisible();
  await troubleOpenAi(null);
  await expect(async () => expect((await status()).status).toBe('operational')).toPass({ timeout: 90_000 });
});

test('a key rotated in the page is used at once, the old one can come back, and the audit tells', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const [first, second] = sandboxKeys;
  await signIn(page, operatorEmail('keys'));
  await page.goto('/admin/keys');
  await page
    .getByRole('button', { name: /API key of OpenAI/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('New key').fill('sk-nobody-knows-this-one');
  await dialog.getByRole('button', { name: 'Try it and use it' }).click();
  await expect(dialog.getByText(/refused this key. Nothing was changed/)).toBeVisible();
  await dialog.getByLabel('New key').fill(second);
  await dialog.getByRole('button', { name: 'Try it and use it' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();

  // The first one is dead from here on: whoever still used it would fail.
  await acceptKeys([second]);
  const before = await openAiState();
  await addCv(page, 'plain-text');
  await page.getByRole('tab', { name: 'Analysis' }).click();
  const found = page.getByText(/^gpt-6-luna found/);
  // A worker that had the old key for a few seconds more fell back, and is asked again.
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Look again with AI' });
    if (await again.isVisible()) await again.click();
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 15_000 });
  expect((await openAiState()).completions).toBeGreaterThan(before.completions);

  await acceptKeys([first, second]);
  await page.goto('/admin/keys');
  await expect(page.getByText(/•+ ?0002|…0002|0002/).first()).toBeVisible();
  await page
    .getByRole('button', { name: /Roll back/ })
    .first()
    .click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Roll back|Use/ })
    .click();
  await expect(page.getByText(/0001/).first()).toBeVisible();
  const audit = page.getByRole('table').last();
  await expect(audit.getByText(/rolled back|roll/i).first()).toBeVisible();
  await expect(page.getByText(second)).toHaveCount(0);
});

test('usage and cost are what the provider served', async ({ page }) => {
  await signIn(page, operatorEmail('usage'));
  await expect(async () => {
    const { requests, tokens } = await openAiState();
    const asked = requests.filter(({ path }) => path === '/v1/chat/completions').length;
    const response = await page.request.get('/api/admin/usage?range=24h&provider=openai');
    const { rows } = await response.json();
    const asks = rows.filter((row: { operation: string }) => row.operation !== 'check');
    const sum = (key: string) =>
      asks.reduce((total: number, row: Record<string, number>) => total + (row[key] ?? 0), 0);
    expect({
      calls: sum('calls') + sum('cancelled'),
      input: sum('inputTokens'),
      output: sum('outputTokens'),
    }).toEqual({
      calls: asked,
      input: tokens.input,
      output: tokens.output,
    });
  }).toPass({ timeout: 20_000 });
  await page.goto('/admin/usage?range=24h&provider=openai');
  await expect(page.getByRole('table', { name: 'Calls by provider, operation and model' })).toBeVisible();
});

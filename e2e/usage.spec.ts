import { expectAccessible, expectFitsPhone } from './accessible';
import { expect, newAddress, signIn, test } from './fixtures';
import { operatorEmail } from './operators';

test('the operator sees what was called, narrows it, sorts it and takes it along', async ({ page }) => {
  await signIn(page, operatorEmail('usage'));
  // Without any key the health checks are what is called.
  await page.goto('/admin/integrations');
  await page.getByRole('button', { name: 'Check now' }).click();
  const table = page.getByRole('table', { name: 'Calls by provider, operation and model' });
  const database = table.getByRole('row', { name: /^Database check/ });
  await expect(async () => {
    await page.goto('/admin/usage');
    await expect(database).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('img', { name: /^Calls \d+ calls in the last 24 hours/ })).toBeVisible();
  await expect(page.getByText('$0 of $10.00')).toBeVisible();
  await expectAccessible(page, 'usage');
  await expectFitsPhone(page, 'usage');

  await page.getByRole('link', { name: '7 d' }).click();
  await page.waitForURL('**/admin/usage?range=7d');
  await table.getByRole('link', { name: 'Calls' }).click();
  await page.waitForURL('**/admin/usage?range=7d&sort=calls');
  await expect(table.getByRole('columnheader', { name: 'Calls' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('combobox', { name: 'Provider' }).click();
  await page.getByRole('option', { name: 'Database' }).click();
  await page.waitForURL('**/admin/usage?range=7d&provider=database&sort=calls');
  await expect(table.getByRole('row')).toHaveCount(2);

  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('usage-7d.csv');
  const csv = await page.request.get(download.url());
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const lines = (await csv.text()).trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^from,to,provider,operation,model,calls,/);
  expect(lines.slice(1)).toEqual([expect.stringMatching(/,database,check,,\d+,0,/)]);

  const { totals } = await (await page.request.get('/api/admin/usage?range=24h&provider=database')).json();
  expect(totals.calls).toBeGreaterThan(0);
  const refused = await page.request.get('/api/admin/usage?range=2h');
  expect(refused.status()).toBe(400);

  await page.goto('/admin/usage?range=1h&provider=stripe');
  await expect(page.getByRole('heading', { name: 'No call fits these filters' })).toBeVisible();
  await expectAccessible(page, 'usage');
  await expectFitsPhone(page, 'usage');
});

test('for everybody else there is no such page and no such figures', async ({ page }) => {
  expect((await page.request.get('/api/admin/usage')).status()).toBe(401);
  await page.goto('/admin/usage');
  await page.waitForURL('**/sign-in**');
  await signIn(page, newAddress());
  // The first account of a server is its administrator: the second certainly is not.
  await page.context().clearCookies();
  await signIn(page, newAddress());
  expect((await page.goto('/admin/usage'))?.status()).toBe(404);
  expect((await page.request.get('/api/admin/usage')).status()).toBe(403);
  expect((await page.request.get('/api/admin/usage?format=csv')).status()).toBe(403);
});

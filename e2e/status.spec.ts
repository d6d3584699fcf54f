import { expectAccessible, expectFitsPhone } from './accessible';
import { expect, newAddress, signIn, test } from './fixtures';
import { operatorEmail } from './operators';

test('the operator sees how every integration goes, looks further back, and checks at once', async ({
  page,
}) => {
  await signIn(page, operatorEmail('status'));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Admin' }).click();
  await page.waitForURL('**/admin/integrations');
  await expect(page.getByRole('heading', { level: 1, name: 'Integrations' })).toBeVisible();
  for (const name of ['Database', 'Background work', 'Rate limits']) {
    const card = page.getByRole('group', { name });
    await expect(card.getByText('Operational')).toBeVisible();
    await expect(card.getByRole('img', { name: new RegExp(`^${name} over 24 h: 100 % up`) })).toBeVisible();
  }
  for (const name of ['OpenAI', 'Stripe', 'PhonePe']) {
    await expect(page.getByRole('group', { name }).getByText('Not set up')).toBeVisible();
  }

  const queue = page.getByRole('group', { name: 'Background work' });
  await queue.getByText('Setup').click();
  await expect(queue.getByText(`${new URL(page.url()).origin}/api/cron/work`)).toBeVisible();
  await expectAccessible(page, 'integrations');

  await page.getByRole('link', { name: '90 d' }).click();
  await page.waitForURL('**/admin/integrations?range=90d');
  await expect(page.getByRole('img', { name: /^Database over 90 d: 100 % up/ })).toBeVisible();

  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/^Checked (just now|\d+ s ago)$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/^Checked \d+ s ago$/).first()).toBeVisible();

  const { integrations, overallStatus } = await (await page.request.get('/api/integrations/status')).json();
  expect(overallStatus).toBe('operational');
  expect(integrations.database).toMatchObject({ available: true, lastCheck: expect.any(String) });

  await expectFitsPhone(page, 'integrations');
});

test('for everybody else there is no such page, and the API says no more than how it goes', async ({
  page,
}) => {
  const outline = await (await page.request.get('/api/integrations/status')).json();
  expect(outline.integrations.database).toEqual({ status: 'operational' });
  await page.goto('/admin/integrations');
  await page.waitForURL('**/sign-in**');
  await signIn(page, newAddress());
  // The first account of a server is its administrator: the second certainly is not.
  await page.context().clearCookies();
  await signIn(page, newAddress());
  await expect(page.getByRole('link', { name: 'Admin' })).toHaveCount(0);
  for (const path of ['/admin', '/admin/integrations']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Usage' })).toHaveCount(0);
  }
  expect(await (await page.request.get('/api/integrations/status')).json()).toMatchObject({
    integrations: { database: { status: 'operational' }, stripe: { status: 'not_configured' } },
  });
});

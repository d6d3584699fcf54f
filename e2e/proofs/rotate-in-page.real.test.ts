import { type Browser, chromium, type Page } from '@playwright/test';
import { afterEach, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { findChromium } from '@/scripts/find-chromium.mjs';
import { pause } from '../resilience/product';
import { baseUrl, type Fleet, keys, startFleet } from './fleet';
import { figure } from './scale';

const operator = 'asha-0@example.com';
const sharedWithinMs = 10_000;

let fleet: Fleet | undefined;
let browser: Browser | undefined;
afterEach(async () => {
  await browser?.close();
  await fleet?.close();
}, 60_000);

/** The page of keys on one server, as that administrator's browser has it behind the balancer. */
async function openKeys(server: string | undefined, cookie: string | undefined): Promise<Page> {
  if (!server || !cookie) throw new Error('There is no such server or person.');
  const mapped = `--host-resolver-rules=MAP ${new URL(baseUrl).host} ${new URL(server).host}`;
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', mapped],
  });
  const context = await browser.newContext({ baseURL: baseUrl });
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: baseUrl }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/admin/keys');
  return page;
}

async function rotate(page: Page, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Rotate: API key of OpenAI' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('New key').fill(value);
  await dialog.getByRole('button', { name: 'Try it and use it' }).click();
  await dialog.getByText(`The key ending in ${value.slice(-4)} is in use`).waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function rollBack(page: Page, ending: string): Promise<void> {
  await page.getByRole('button', { name: `Roll back: the key ending in ${ending}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Roll back' }).click();
  await page.getByText(`OpenAI uses the key ending in ${ending} again`).waitFor();
}

/** The ending of the key that a letter of this server is asked for with. */
async function keyInUse({ fake, write }: Fleet, server: 0 | 1): Promise<string | null | undefined> {
  await write(server);
  return fake.state.requests.findLast(({ path }) => path.endsWith('/chat/completions'))?.keyEnding;
}

/** Milliseconds from the page's word until each server asks with this key; the provider then forgets the one before. */
async function settle(running: Fleet, used: string, before: string): Promise<number[]> {
  const changedAt = Date.now();
  const took: number[] = [];
  for (const server of [0, 1] as const) {
    while ((await keyInUse(running, server)) !== used.slice(-4)) {
      if (Date.now() > changedAt + 2 * sharedWithinMs) throw new Error(`Server ${server} does not change.`);
      await pause(250);
    }
    took.push(Date.now() - changedAt);
  }
  const { state } = running.fake;
  state.keys = state.keys.filter((key) => key !== before);
  for (const server of [0, 1, 0, 1] as const) {
    expect(await keyInUse(running, server)).toBe(used.slice(-4));
  }
  state.keys.push(before);
  return took;
}

test('a key rotated and rolled back in the page of one server is the only one that both use within ten seconds, and no letter falls back', async () => {
  fleet = await startFleet({ people: 4, env: { ADMIN_EMAILS: operator } });
  const { fake, origins, people } = fleet;
  for (const server of [0, 1] as const) expect(await keyInUse(fleet, server)).toBe('0000');
  const page = await openKeys(origins[0], people[0]?.cookie);

  await rotate(page, keys.first);
  const forth = await settle(fleet, keys.first, keys.environment);
  await rollBack(page, keys.environment.slice(-4));
  const back = await settle(fleet, keys.environment, keys.first);
  for (const ms of [...forth, ...back]) expect(ms).toBeLessThan(sharedWithinMs);
  figure(
    `rotation in the page: the servers used the new key after ${forth.join(' and ')} ms, the old one again after ${back.join(' and ')} ms`,
  );

  const steps = page.getByRole('table', { name: 'What administrators did' }).locator('tbody tr');
  const told = (await steps.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/asha-0@example\.com.*Rollback openai\/OPENAI_API_KEY.*Done/);
  expect(told[1]).toMatch(/asha-0@example\.com.*Rotation openai\/OPENAI_API_KEY v1, ending in 1111.*Done/);
  expect(fake.state.requests.filter(({ status }) => status === 401)).toEqual([]);
  const { rows } = await executeSql(
    `select origin from letter_versions where origin->>'source' <> 'openai' or origin->>'reason' is not null`,
  );
  expect(rows).toEqual([]);
}, 120_000);

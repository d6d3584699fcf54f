import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { dataFile, isSandboxRun } from './data-file';
import { codeInMail, mailTo } from './sandbox-fakes';

export { expect } from '@playwright/test';

function outboxToken(): string {
  const line = readFileSync(dataFile('secrets'), 'utf8')
    .split('\n')
    .find((l) => l.startsWith('OUTBOX_TOKEN='));
  if (!line) throw new Error('the server under test keeps no outbox token');
  return line.slice('OUTBOX_TOKEN='.length);
}

/** A client's address of its own: what one network used up does not count for another. */
export const anyAddress = () => `198.18.${randomInt(256)}.${randomInt(1, 255)}`;

/** Fails the journey when a page breaks its content security policy or throws. */
function watchForFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) faults.push(`content security policy: ${text}`);
    if (/hydrat/i.test(text) && message.type() === 'error') faults.push(`hydration: ${text}`);
  });
}

type Fixtures = {
  faults: string[];
  /** A signed-in person's page; the address is new for each journey. */
  person: Page;
};

export const test = base.extend<Fixtures>({
  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
    async ({}, provide) => {
      const faults: string[] = [];
      await provide(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, faults }, provide) => {
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': anyAddress() });
    context.on('page', (page) => watchForFaults(page, faults));
    await provide(context);
  },
  person: async ({ page }, provide) => {
    await signIn(page, newAddress());
    await provide(page);
  },
});

/** Somebody in a browser of their own, in another place. */
export async function openElsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': anyAddress() } });
  return context.newPage();
}

export const newAddress = () => `asha-${randomUUID().slice(0, 8)}@example.com`;

/**
 * The newest mail to an address, by a part of it: where SendGrid is played, as it took it, else from the outbox page in the same
 * browser.
 */
export async function readMail(context: BrowserContext, to: string, subject: RegExp): Promise<string> {
  if (isSandboxRun()) {
    const mail = await mailTo(to, subject);
    return `${mail.subject}\n${mail.text}`;
  }
  const page = await context.newPage();
  await page.goto(`/dev/outbox?token=${encodeURIComponent(outboxToken())}`);
  const mail = page.getByRole('listitem').filter({ hasText: to }).filter({ hasText: subject }).first();
  await expect(mail).toBeVisible();
  const text = (await mail.allInnerTexts()).join(' ');
  await page.close();
  return text;
}

export async function readCode(context: BrowserContext, to: string): Promise<string> {
  if (isSandboxRun()) return codeInMail(to);
  const code = /\b(\d{6})\b/.exec((await readMail(context, to, /\d{6}/)).replaceAll('\n', ' '))?.[1];
  if (!code) throw new Error(`no code for ${to} in the outbox`);
  return code;
}

export async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();
}

/** The six fields of a code take it from the keyboard, and send it when it is complete. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('group', { name: 'Code' }).getByRole('textbox').first().click();
  await page.keyboard.type(code);
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await askForCode(page, email);
  await enterCode(page, await readCode(page.context(), email));
  await page.waitForURL('**/dashboard');
}

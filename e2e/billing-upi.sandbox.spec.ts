import type { Page } from '@playwright/test';
import { expectAccessible, expectFitsPhone } from './accessible';
import { anyAddress, expect, newAddress, signIn, test } from './fixtures';
import {
  lieOfOrder,
  mailTo,
  phonePeState,
  settleOrder,
  steerBank,
  steerCallbacks,
  steerReturns,
  troublePhonePe,
} from './sandbox-fakes';

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  await troublePhonePe(null);
  await steerCallbacks({ mode: 'send', copies: 1, delayMs: 0 });
  await steerBank('pays');
  await steerReturns(null);
});

const checkout = '/billing/pay/premium_pass?currency=INR';
const paymentPage = /\/billing\/payments\/[0-9a-f-]{36}$/;
const payPage = /\/page\//;
const payButton = (page: Page) => page.getByRole('button', { name: /^Pay ₹599 by UPI$/ });
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on at PhonePe' });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const orderIdOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)?.replaceAll('-', '') ?? '';

/** To PhonePe's page; there the person presses a button and comes back. */
async function pay(page: Page, button: 'Pay' | 'Decline' | 'Leave' = 'Pay'): Promise<void> {
  await page.goto(checkout);
  await payButton(page).click();
  await page.waitForURL(payPage);
  await expect(page.getByText('₹599.00')).toBeVisible();
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(paymentPage);
}

/** The orders that were made while `work` went on. */
async function ordersMadeBy(work: () => Promise<void>): Promise<number> {
  const before = (await phonePeState()).orders.length;
  await work();
  return (await phonePeState()).orders.length - before;
}

test('who pays by UPI has Premium and a receipt at once, also after a way back by POST, and a reload keeps saying so', async ({
  page,
}) => {
  const email = newAddress();
  await signIn(page, email);
  await steerReturns('POST');
  await pay(page);
  await expect(heading(page, /^Paid: Premium until /)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect((await mailTo(email, /^Receipt: Premium for 30 days, ₹599/)).text).toContain('does not renew');
  await page.reload();
  await expect(heading(page, /^Paid: Premium until /)).toBeVisible();
  await expectAccessible(page, 'paid');
  await expectFitsPhone(page, 'paid');
  await page.getByRole('link', { name: 'Go to the dashboard' }).click();
  await page.waitForURL('**/dashboard');
});

test('with the bank late, the callback lost and the tab closed, the schedule settles it', async ({
  person: page,
}) => {
  await steerBank('late');
  await steerCallbacks({ mode: 'drop' });
  await pay(page);
  await expect(heading(page, 'Checking your payment')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Asking PhonePe' })).toBeVisible();
  await expectAccessible(page, 'checking');
  await expectFitsPhone(page, 'checking');
  const [address, order] = [page.url(), orderIdOf(page)];
  const other = await page.context().newPage();
  await page.close();
  await settleOrder(order, 'COMPLETED');
  const looks = async () =>
    (await phonePeState()).requests.filter(({ path }) => path.includes(`/order/${order}/`)).length;
  const before = await looks();
  await expect.poll(looks, { timeout: 60_000 }).toBeGreaterThan(before);
  // So that no page can be the one who asks.
  await troublePhonePe({ kind: 'status', status: 503, on: 'status' });
  await other.goto(address);
  await expect(heading(other, /^Paid: Premium until /)).toBeVisible();
});

test('a page that waits shows by itself what came, while PhonePe was silent too', async ({
  person: page,
}) => {
  await steerBank('late');
  await steerCallbacks({ mode: 'drop' });
  await troublePhonePe({ kind: 'status', status: 503, on: 'status' });
  await pay(page);
  await expect(page.getByText('PhonePe does not answer right now')).toBeVisible();
  await expect(page.getByText(/you need not pay again/)).toBeVisible();
  await troublePhonePe(null);
  await steerCallbacks({ mode: 'send' });
  await settleOrder(orderIdOf(page), 'COMPLETED');
  await expect(heading(page, /^Paid: Premium until /)).toBeVisible();
});

test('who declines is told so, keeps their plan, and can try again', async ({ person: page }) => {
  await pay(page, 'Decline');
  await expect(heading(page, 'The payment did not go through')).toBeVisible();
  await expect(page.getByText(/nothing was charged/)).toBeVisible();
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.waitForURL(`**${checkout}`);
  await payButton(page).click();
  await page.waitForURL(payPage);
});

test('left or closed in the middle, a payment is found again, gone on with, and is one order', async ({
  person: page,
}) => {
  const made = await ordersMadeBy(async () => {
    await page.goto(checkout);
    await payButton(page).click();
    await page.waitForURL(payPage);
    const again = await page.context().newPage();
    await page.close();
    await again.goto(checkout);
    await again.getByRole('link', { name: 'See how it stands' }).click();
    await expect(heading(again, 'Checking your payment')).toBeVisible();
    await again.getByRole('link', { name: 'Go on at PhonePe' }).click();
    await again.waitForURL(payPage);
    await again.goBack();
    await again.waitForURL(paymentPage);
    await again.goto(checkout);
    await goOn(again).click();
    await again.waitForURL(payPage);
    await again.goBack();
    // Not as it was left: it can be used again.
    await expect(goOn(again)).toBeEnabled();
    await goOn(again).click();
    await again.waitForURL(payPage);
    await again.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(heading(again, /^Paid: Premium until /)).toBeVisible();
  });
  expect(made).toBe(1);
});

test('a double click and a second tab are one order', async ({ person: page }) => {
  const made = await ordersMadeBy(async () => {
    const other = await page.context().newPage();
    await Promise.all([page.goto(checkout), other.goto(checkout)]);
    await Promise.all([payButton(page).dblclick(), payButton(other).click()]);
    const somewhere = /\/page\/|\/billing\/payments\//;
    await Promise.all([page.waitForURL(somewhere), other.waitForURL(somewhere)]);
  });
  expect(made).toBe(1);
});

test('another amount than asked for gives nothing, and says so without sending anybody to pay again', async ({
  person: page,
}) => {
  await steerBank('late');
  await pay(page);
  await lieOfOrder(orderIdOf(page), { amount: 100 });
  await settleOrder(orderIdOf(page), 'COMPLETED');
  await expect(heading(page, 'The payment does not match')).toBeVisible();
  await expect(page.getByText(/Do not pay again/)).toBeVisible();
  await expect(page.getByRole('link', { name: /again/i })).toHaveCount(0);
  await page.goto(checkout);
  await expect(payButton(page)).toBeVisible();
});

test('somebody else’s payment is not there', async ({ person: page, browser }) => {
  await pay(page, 'Leave');
  const address = page.url();
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': anyAddress() } });
  const stranger = await context.newPage();
  await signIn(stranger, newAddress());
  await stranger.goto(address);
  await expect(stranger.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(stranger.getByText('₹599')).toHaveCount(0);
  await context.close();
});

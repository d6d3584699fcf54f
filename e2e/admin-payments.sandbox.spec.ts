import type { Page } from '@playwright/test';
import { expectForAll } from './accessible';
import { expect, newAddress, openElsewhere, signIn, test } from './fixtures';
import { operatorEmail } from './operators';
import {
  confirmCard,
  lieOfOrder,
  phonePeState,
  steerCallbacks,
  steerRefunds,
  stripeState,
  troublePhonePe,
} from './sandbox-fakes';

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  await troublePhonePe(null);
  await steerCallbacks({ mode: 'send', copies: 1, delayMs: 0 });
  await steerRefunds('wait');
});

const row = (page: Page, table: string, text: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text });

async function refund(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: /^Refund:/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Refund / });
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog.getByText('Say why, in a few words.')).toBeVisible();
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog).toBeHidden();
}

test('an operator finds a UPI payment that is not what was asked for, sees both amounts, and gives it back', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  const theirs = await openElsewhere(browser);
  await signIn(theirs, email);
  await steerCallbacks({ mode: 'drop' });
  await steerRefunds('settle');
  await theirs.goto('/billing/pay/premium_pass?currency=INR');
  await theirs.getByRole('button', { name: /^Pay ₹599 by UPI$/ }).click();
  await theirs.waitForURL(/\/page\//);
  const order = (await phonePeState()).orders.at(-1)?.orderId ?? '';
  await lieOfOrder(order, { amount: 4_500 });
  await theirs.getByRole('button', { name: 'Pay', exact: true }).click();
  await theirs.waitForURL(/\/billing\/payments\//);
  await theirs.context().close();

  await signIn(page, operatorEmail('payments'));
  await page.goto('/admin/payments');
  await expectForAll(page, 'payments');
  await page.getByRole('searchbox').fill(email);
  await page.keyboard.press('Enter');
  const found = row(page, 'Payments', email);
  await expect(found.getByText('₹599 asked for, ₹45 seen')).toBeVisible();
  await page.getByRole('link', { name: 'Mismatched' }).click();
  await expect(found.getByText('Mismatched')).toBeVisible();
  await page.getByRole('navigation', { name: 'Payments' }).getByRole('link', { name: 'Differences' }).click();
  await expect(row(page, 'Differences', order)).toHaveCount(1);
  await expectForAll(page, 'differences');
  await page.getByRole('button', { name: 'Reconcile now' }).click();
  await expect(page.getByText(/^Last compared .*subscriptions compared/)).toBeVisible();

  await page.goBack();
  await found.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /₹599/ })).toBeVisible();
  await expectForAll(page, 'payment');
  await refund(page, 'Another amount was paid than was asked for.');
  await expect(page.getByRole('heading', { level: 1 }).getByText('Refunded')).toBeVisible();
  await expect(row(page, 'What administrators did', 'Refund')).toHaveCount(1);
});

test('an operator refunds a card payment with a reason, and replays its event', async ({ page, browser }) => {
  const email = newAddress();
  const theirs = await openElsewhere(browser);
  await signIn(theirs, email);
  const started = await theirs.request.post('/api/subscription/create-payment-intent', {
    headers: { origin: new URL(theirs.url()).origin },
    data: { planId: 'premium_pass', currency: 'USD' },
  });
  const { paymentId, checkout } = await started.json();
  await confirmCard(checkout.clientSecret, '4242424242424242');
  await theirs.goto(`/billing/payments/${paymentId}`);
  await expect(theirs.getByRole('heading', { level: 1, name: /^Paid/ })).toBeVisible();

  await signIn(page, operatorEmail('refunds'));
  await page.goto(`/admin/payments/${paymentId}`);
  await expect(page.getByRole('heading', { level: 1 }).getByText('Paid')).toBeVisible();
  await refund(page, 'They asked for it within a day.');
  await expect(page.getByRole('heading', { level: 1 }).getByText('Refunded')).toBeVisible();
  const { refunds } = await stripeState();
  expect(
    refunds.filter(({ metadata }) => metadata?.reason === 'They asked for it within a day.'),
  ).toMatchObject([{ amount: 1_500 }]);
  await theirs.goto('/billing');
  await expect(theirs.getByText('Paid back')).toBeVisible();
  await theirs.context().close();

  await page.getByRole('link', { name: 'payment_intent.succeeded' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /payment_intent.succeeded/ })).toBeVisible();
  await expectForAll(page, 'event');
  await page.getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByText('Replayed')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).getByText('Done')).toBeVisible();
  await page.getByRole('link', { name: /^cus_/ }).click();
  await expect(row(page, 'Events of the gateways', 'payment_intent.succeeded')).toHaveCount(1);
  await expectForAll(page, 'webhooks');
  await page.getByRole('button', { name: /^Replay all \d+ events$/ }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: /^Replay \d+$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Asked for \d+$/)).toBeVisible();
});

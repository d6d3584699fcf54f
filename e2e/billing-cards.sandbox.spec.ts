import type { Page } from '@playwright/test';
import { expectAccessible, expectFitsPhone } from './accessible';
import { expect, newAddress, signIn, test } from './fixtures';
import { advanceStripe, mailTo, stripeState, troubleStripe } from './sandbox-fakes';

test.describe.configure({ mode: 'serial' });

const good = '4242424242424242';
const daySeconds = 86_400;
/** What the clock of the fake went ahead is taken back: other journeys live today. */
let aheadSeconds = 0;
async function wait(days: number): Promise<void> {
  aheadSeconds += days * daySeconds;
  await advanceStripe(days * daySeconds);
}

test.afterEach(async () => {
  await troubleStripe(null);
  if (aheadSeconds > 0) await advanceStripe(-aheadSeconds);
  aheadSeconds = 0;
});

const plan = (page: Page) => page.getByRole('region', { name: 'Your plan' });
const card = (page: Page) => page.getByRole('group', { name: 'Card' });

async function typeCard(page: Page, number: string): Promise<void> {
  await card(page).getByLabel('Card number').fill(number);
  await card(page).getByLabel('Expiration date').fill('12 / 34');
  await card(page).getByLabel('Security code').fill('123');
}

async function choose(page: Page, name: string, currency = 'EUR'): Promise<void> {
  await page.goto(`/billing?currency=${currency}`);
  await page.getByRole('link', { name: `Choose ${name}` }).click();
  await expect(card(page)).toBeVisible();
}

/** To the page of the payment, and from there to the plan. */
async function arrive(page: Page): Promise<void> {
  await page.waitForURL(/\/billing\/payments\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'See your plan' }).click();
}

async function subscribe(page: Page, number: string, { isAsked = false } = {}): Promise<string> {
  const email = newAddress();
  await signIn(page, email);
  await choose(page, 'monthly');
  await typeCard(page, number);
  await page.getByRole('button', { name: 'Pay €11' }).click();
  const bank = page.getByRole('dialog', { name: '3-D Secure' });
  if (isAsked) await bank.getByRole('button', { name: 'Complete' }).click();
  await arrive(page);
  await expect(plan(page).getByText('Active')).toBeVisible();
  return email;
}

const refresh = async (page: Page) => {
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('This is how it stands now').last()).toBeVisible();
};

test('a plan is paid by card: the price is known before, a second click pays nothing more, the receipt is there', async ({
  page,
}) => {
  await signIn(page, newAddress());
  await page.goto('/billing?currency=EUR');
  await expectAccessible(page, 'free');
  await expectFitsPhone(page, 'free');
  await choose(page, 'monthly');
  await expect(page.getByText('€11 a month. Renews every month until you cancel.')).toBeVisible();
  await expectAccessible(page, 'checkout');
  await expectFitsPhone(page, 'checkout');
  const number = card(page).getByLabel('Card number');
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await number.evaluate((input) => getComputedStyle(input).color);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(number).not.toHaveCSS('color', inLight);

  const before = await stripeState();
  await typeCard(page, good);
  await page.getByRole('button', { name: 'Pay €11' }).dblclick();
  await arrive(page);
  await expect(plan(page).getByText(/€11 a month. Renews on .+ for €11/)).toBeVisible();
  const after = await stripeState();
  expect(after.subscriptions.length - before.subscriptions.length).toBe(1);
  expect(after.charges.length - before.charges.length).toBe(1);
  const receipt = page.getByRole('table', { name: 'Invoices' }).getByRole('link', { name: /^Page/ });
  await expect(receipt).toHaveAttribute('target', '_blank');
  await expectAccessible(page, 'subscribed');
  await expectFitsPhone(page, 'subscribed');

  await page.goto('/billing/pay/premium_monthly');
  await page.waitForURL('/billing');
  await page.goto('/billing/pay/premium_forever');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

test('a declined card and a failed 3-D Secure are told under the form, which another card then pays', async ({
  page,
}) => {
  await signIn(page, newAddress());
  await choose(page, 'monthly');
  await page.getByRole('button', { name: 'Pay €11' }).click();
  await expect(page.getByRole('alert').getByText('Your card number is incomplete.')).toBeVisible();
  await typeCard(page, '4000000000009995');
  await page.getByRole('button', { name: 'Pay €11' }).click();
  await expect(page.getByText(/does not have enough funds, and nothing was charged/)).toBeVisible();
  await expect(card(page).getByLabel('Card number')).toHaveValue('4000000000009995');
  await expectAccessible(page, 'declined');

  await typeCard(page, '4000002500003155');
  await page.getByRole('button', { name: 'Pay €11' }).click();
  await page.getByRole('dialog', { name: '3-D Secure' }).getByRole('button', { name: 'Fail' }).click();
  await expect(page.getByText(/The bank wants you to confirm this payment/)).toBeVisible();

  await page.goto('/billing');
  await expect(page.getByText(/Your payment of €11 .+ is open/)).toBeVisible();
  await page.getByRole('link', { name: 'Go on paying' }).click();
  await typeCard(page, '4000002500003155');
  await page.getByRole('button', { name: 'Pay €11' }).click();
  await page.getByRole('dialog', { name: '3-D Secure' }).getByRole('button', { name: 'Complete' }).click();
  await arrive(page);
  await expect(plan(page).getByText('Active')).toBeVisible();
  await expect(page.getByText(/is open/)).toBeHidden();
});

test('where Stripe does not answer, the form says that nothing was charged and keeps what was typed', async ({
  page,
}) => {
  await signIn(page, newAddress());
  await choose(page, '30 days', 'USD');
  await typeCard(page, good);
  await troubleStripe({ kind: 'status', status: 503 });
  await page.getByRole('button', { name: 'Pay $15' }).click();
  await expect(page.getByRole('alert').getByText(/nothing was charged/)).toBeVisible();
  await troubleStripe(null);
  await expect(async () => {
    await page.getByRole('button', { name: 'Pay $15' }).click();
    await page.waitForURL(/\/billing\/payments\//, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await arrive(page);
  await expect(plan(page).getByText(/It ends by itself and is not charged again/)).toBeVisible();
});

test('a change shows what it costs before, its bank may refuse it, and confirmed it is made', async ({
  page,
}) => {
  await subscribe(page, '4000002760003184', { isAsked: true });
  await page.getByRole('link', { name: 'Change to yearly' }).click();
  const dialog = page.getByRole('dialog', { name: /Change to Premium, yearly/ });
  await expect(dialog.getByText('Taken off for the unused time')).toBeVisible();
  await expectAccessible(page, 'change');
  const pay = dialog.getByRole('button', { name: /^Change and pay €/ });
  const bank = page.getByRole('dialog', { name: '3-D Secure' });
  const billing = /\/billing/;
  await page.route(billing, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await pay.click();
  await expect(dialog.getByText(/not known whether your plan was changed\. Do not pay again/)).toBeVisible();
  await expect(pay).toBeHidden();
  await page.unroute(billing);
  await dialog.getByRole('button', { name: 'Look again' }).click();
  await expect(dialog.getByText(/This is not confirmed yet/)).toBeVisible();
  await page.reload();
  await pay.click();
  await bank.getByRole('button', { name: 'Fail' }).click();
  await expect(dialog.getByText(/Your plan stays as it was/)).toBeVisible();
  await page.reload();
  await pay.click();
  await bank.getByRole('button', { name: 'Complete' }).click();
  await expect(dialog).toBeHidden();
  await expect(plan(page).getByText(/€89 a year. Renews on/)).toBeVisible();
});

test('a plan is cancelled at its end, kept after all, and ended at once', async ({ page }) => {
  const email = await subscribe(page, good);
  await page.getByRole('button', { name: 'Cancel plan' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Nothing that you made is taken away/)).toBeVisible();
  await expectAccessible(page, 'cancel');
  await dialog.getByRole('button', { name: 'Cancel plan' }).click();
  await expect(plan(page).getByText(/Ends on .+, and is not charged again/)).toBeVisible();
  await plan(page).getByRole('button', { name: 'Keep my plan' }).click();
  await expect(plan(page).getByText(/Renews on/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel plan' }).click();
  await dialog.getByRole('radio', { name: /^Now/ }).click();
  await dialog.getByRole('button', { name: 'Cancel plan' }).click();
  await expect(plan(page).getByRole('heading', { name: 'Free' })).toBeVisible();
  expect((await mailTo(email, /^Your plan has ended/)).categories).toEqual(['plan-ended']);
});

test('a plan renews; a renewal that fails leaves time, says what to do, and another card heals it', async ({
  page,
}) => {
  const email = await subscribe(page, good);
  expect((await mailTo(email, /^Receipt: Premium, monthly, €11/)).text).toContain('renews by itself');
  await wait(32);
  await refresh(page);
  await expect(page.getByRole('table', { name: 'Invoices' }).getByText('Paid')).toHaveCount(2);

  await page.getByRole('button', { name: 'Payment methods and billing address' }).click();
  await page.getByLabel('New card number').fill('4000000000000341');
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByText('This is how it stands now').last()).toBeVisible();
  await wait(31);
  await refresh(page);
  await expect(plan(page).getByText(/You keep Premium until/)).toBeVisible();
  await expectAccessible(page, 'grace');
  expect((await mailTo(email, /did not go through/)).text).toContain('/billing');
  await plan(page).getByRole('button', { name: 'Cancel now' }).click();
  const dialog = page.getByRole('dialog', { name: /^Cancel Premium/ });
  await expect(dialog.getByText(/The charge that failed is not tried again/)).toBeVisible();
  await expect(dialog.getByRole('radio')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Keep my plan' }).click();
  await expect(dialog).toBeHidden();

  await plan(page).getByRole('button', { name: 'Update the card' }).click();
  await page.getByLabel('New card number').fill(good);
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.waitForURL('/billing');
  await expect(plan(page).getByText('Active')).toBeVisible();
});

test('while Stripe does not answer, the page shows what we know and says what is missing', async ({
  page,
}) => {
  await subscribe(page, good);
  await troubleStripe({ kind: 'status', status: 503 });
  await page.reload();
  await expect(page.getByText('Stripe does not answer right now')).toBeVisible();
  await expect(plan(page).getByText(/Renews on/)).toBeVisible();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('This could not be brought up to date').last()).toBeVisible();
});

import { tell } from './callbacks';
import { type FakeOrder, nextId, nowOf, type World } from './world';

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`);

const page = (title: string, body: string, refreshSeconds?: number) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`}
<style>body{font:1rem/1.5 system-ui;max-width:24rem;margin:3rem auto;padding:0 1rem}
button{font:inherit;padding:.6rem 1.2rem;margin:.25rem 0;width:100%}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

const rupees = (paise: number) =>
  new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' }).format(paise / 100);

const button = (order: FakeOrder, action: string, label: string) =>
  `<form method="post" action="/page/${order.gatewayId}/${action}"><button>${label}</button></form>`;

/** The hosted page, as far as a journey needs one: what is paid, and the three ways to end. */
export function showPage(world: World, order: FakeOrder): string {
  const what = `<p>Amount <strong>${rupees(order.amount)}</strong></p>
<p>Order <code>${escaped(order.orderId)}</code></p>`;
  if (order.state !== 'PENDING') {
    const words = { COMPLETED: 'This order is paid.', FAILED: 'This order is over.' }[order.state];
    return page(
      'PhonePe (test)',
      `${what}<p role="status">${words}</p>${button(order, 'leave', 'Back to the shop')}`,
    );
  }
  if (order.isUnderWay) {
    const waiting = '<p role="status">Your bank has not answered yet.</p>';
    return page('PhonePe (test)', `${what}${waiting}${button(order, 'leave', 'Back to the shop')}`);
  }
  const buttons = [
    button(order, 'pay', 'Pay'),
    button(order, 'decline', 'Decline'),
    button(order, 'leave', 'Leave'),
  ];
  const secondsLeft = Math.max(1, Math.ceil((order.expiresAt - nowOf(world)) / 1_000));
  return page('PhonePe (test)', what + buttons.join(''), secondsLeft);
}

/** As the bank's answer, whenever it comes. What is final stays as it is. */
export function settle(world: World, order: FakeOrder, state: 'COMPLETED' | 'FAILED', code?: string): void {
  if (order.state === 'COMPLETED') return;
  Object.assign(order, {
    ...{ state, isUnderWay: false, transactionId: order.transactionId ?? nextId(world, 'OM') },
    code: state === 'FAILED' ? (code ?? 'PAYMENT_ERROR') : null,
  });
  tell(world, order);
}

const banks = {
  pays: (world: World, order: FakeOrder) => settle(world, order, 'COMPLETED'),
  no_money: (world: World, order: FakeOrder) => settle(world, order, 'FAILED', 'Z9'),
  late: (world: World, order: FakeOrder) =>
    Object.assign(order, { isUnderWay: true, transactionId: nextId(world, 'OM') }),
};

/** False where the page has no such button. */
export function press(world: World, order: FakeOrder, action: string): boolean {
  if (action === 'leave') return true;
  if (action !== 'pay' && action !== 'decline') return false;
  if (order.state !== 'PENDING' || order.isUnderWay) return true;
  if (action === 'pay') banks[world.bank](world, order);
  else settle(world, order, 'FAILED', order.version === 'v1' ? 'PAYMENT_DECLINED' : 'TXN_CANCELLED');
  return true;
}

/** v1's way back by POST: a form of another site, that comes without the shop's Lax cookies. */
export function postBack(world: World, order: FakeOrder): string {
  const fields = {
    ...{ code: order.state === 'COMPLETED' ? 'PAYMENT_SUCCESS' : (order.code ?? 'PAYMENT_PENDING') },
    ...{ merchantId: world.account.merchantId, transactionId: order.orderId, amount: String(order.amount) },
    ...{ providerReferenceId: order.gatewayId, checksum: 'not-verified-by-anybody' },
  };
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  const form = `<form method="post" action="${escaped(order.returnUrl)}">${inputs.join('')}<button>Continue</button></form>`;
  return page('Back to the shop', `${form}<script>document.forms[0].submit()</script>`);
}

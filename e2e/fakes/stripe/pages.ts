import { natureOf } from './card-nature';
import { makeMethod } from './make-method';
import { chargeKept } from './payments';
import { cancelLater } from './subscriptions';
import { getCustomer, idOf, itemOf, type World } from './world';

/** The pages that Stripe hosts: the customer's portal and an invoice. */
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

const pageOf = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`;

const subscriptionsOf = (world: World, customer: string) =>
  [...world.subscriptions.values()].filter(
    (one) => idOf(one.customer) === customer && !['canceled', 'incomplete_expired'].includes(one.status),
  );

export function portalPage(world: World, id: string, note = ''): string | null {
  const visit = world.visits.get(id);
  if (!visit) return null;
  const button = (name: string, value: string, words: string) =>
    `<button name="${name}" value="${value}">${words}</button>`;
  const plans = subscriptionsOf(world, visit.customer).map((one) => {
    const product = idOf(itemOf(one).price.product);
    const name = escaped(world.products.get(product)?.name ?? product);
    const act = one.cancel_at_period_end
      ? button('resume', one.id, `Keep ${name}`)
      : button('cancel', one.id, `Cancel ${name}`);
    return `<p>${name}: ${one.status} ${act}</p>`;
  });
  const back = escaped(visit.return_url ?? '/');
  return pageOf(
    'Billing portal',
    `${note && `<p role="status">${escaped(note)}</p>`}<form method="post">${plans.join('')}</form>
    <form method="post"><label>New card number <input name="number" inputmode="numeric"></label>
    <button>Save card</button></form><p><a href="${back}">Back</a></p>`,
  );
}

/** Another card becomes the one that is kept, and what is owed is charged to it. */
function replaceCard(world: World, customer: string, number: string): string {
  const nature = natureOf(number);
  if (!nature) return 'That is no card number.';
  const method = makeMethod(world, nature, customer);
  getCustomer(world, customer).invoice_settings.default_payment_method = method;
  for (const one of subscriptionsOf(world, customer)) {
    one.default_payment_method = method;
    const owed = [...world.invoices.values()].filter(
      ({ status, parent }) =>
        status === 'open' && idOf(parent?.subscription_details?.subscription) === one.id,
    );
    for (const invoice of owed) chargeKept(world, invoice);
    world.emit('customer.subscription.updated', one);
  }
  return `The card that ends in ${nature.last4} is saved.`;
}

export function actInPortal(world: World, id: string, form: URLSearchParams): string | null {
  const visit = world.visits.get(id);
  if (!visit) return null;
  const chosen = form.get('cancel') ?? form.get('resume');
  const subscription = subscriptionsOf(world, visit.customer).find((one) => one.id === chosen);
  if (subscription) cancelLater(world, subscription, form.has('cancel'));
  const number = form.get('number');
  return portalPage(world, id, number === null ? 'Done.' : replaceCard(world, visit.customer, number));
}

export function invoicePage(world: World, id: string): string | null {
  const invoice = world.invoices.get(id);
  if (!invoice) return null;
  const lines = invoice.lines.data.map(
    ({ description, amount }) => `<li>${escaped(description ?? '')}: ${amount}</li>`,
  );
  return pageOf(
    `Invoice ${invoice.number}`,
    `<p>${invoice.total} ${invoice.currency}, ${invoice.status}</p><ul>${lines.join('')}</ul>`,
  );
}

import type Stripe from 'stripe';
import { invalid } from './fault';
import type { Params, ParamValue } from './form';

/** What a call may carry at the pinned version, of what the product sends. A text, a list of one form, or named parts. */
export type Shape = 'text' | readonly [Shape] | { readonly [name: string]: Shape };
type ShapeOf<P> = { readonly [Name in keyof P & string]?: Shape };

/** Only names that the SDK's types know for the call: one that Stripe removed does not compile. */
const shapeOf = <P>(shape: ShapeOf<P>): { readonly [name: string]: Shape } =>
  shape as { readonly [name: string]: Shape };

const priceData: ShapeOf<Stripe.SubscriptionCreateParams.Item.PriceData> = {
  ...{ currency: 'text', product: 'text', unit_amount: 'text', recurring: { interval: 'text' } },
};
const items: Shape = [{ id: 'text', price_data: priceData as Shape, quantity: 'text' }];
const metadata: Shape = {
  ...{ payment_id: 'text', user_id: 'text', plan_id: 'text', reason: 'text', refund_id: 'text' },
};
const page = { limit: 'text', starting_after: 'text', expand: ['text'] } as const;

export const shapes = {
  makeCustomer: shapeOf<Stripe.CustomerCreateParams>({ email: 'text', name: 'text', metadata }),
  makeProduct: shapeOf<Stripe.ProductCreateParams>({ id: 'text', name: 'text' }),
  makeSubscription: shapeOf<Stripe.SubscriptionCreateParams>({
    ...{ customer: 'text', items, payment_behavior: 'text', metadata, expand: ['text'] },
    payment_settings: { save_default_payment_method: 'text' },
  }),
  changeSubscription: shapeOf<Stripe.SubscriptionUpdateParams>({
    ...{ items, payment_behavior: 'text', proration_behavior: 'text', proration_date: 'text' },
    ...{ cancel_at_period_end: 'text', cancel_at: 'text', expand: ['text'] },
  }),
  endSubscription: shapeOf<Stripe.SubscriptionCancelParams>({ invoice_now: 'text', prorate: 'text' }),
  listSubscriptions: shapeOf<Stripe.SubscriptionListParams & Stripe.PaginationParams>({
    ...{ customer: 'text', status: 'text', ...page },
  }),
  listInvoices: shapeOf<Stripe.InvoiceListParams & Stripe.PaginationParams>({ customer: 'text', ...page }),
  previewInvoice: shapeOf<Stripe.InvoiceCreatePreviewParams>({
    subscription: 'text',
    subscription_details: { items, proration_behavior: 'text', proration_date: 'text' },
  }),
  makeIntent: shapeOf<Stripe.PaymentIntentCreateParams>({
    ...{ amount: 'text', currency: 'text', customer: 'text', description: 'text', metadata },
    automatic_payment_methods: { enabled: 'text' },
  }),
  listIntents: shapeOf<Stripe.PaymentIntentListParams & Stripe.PaginationParams>({
    customer: 'text',
    ...page,
  }),
  makeRefund: shapeOf<Stripe.RefundCreateParams>({
    ...{ charge: 'text', payment_intent: 'text', amount: 'text', reason: 'text', metadata },
  }),
  listRefunds: shapeOf<Stripe.RefundListParams & Stripe.PaginationParams>({ charge: 'text', ...page }),
  makeVisit: shapeOf<Stripe.BillingPortal.SessionCreateParams>({ customer: 'text', return_url: 'text' }),
  none: shapeOf<{ expand?: string[] }>({ expand: ['text'] }),
} as const;

function check(value: ParamValue, shape: Shape, name: string): void {
  if (shape === 'text') {
    if (typeof value !== 'string') throw invalid(`Invalid string: ${name}`, undefined, name);
    return;
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw invalid(`Invalid array`, undefined, name);
    for (const [index, entry] of value.entries())
      check(entry, (shape as readonly [Shape])[0], `${name}[${index}]`);
    return;
  }
  if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', undefined, name);
  for (const [key, entry] of Object.entries(value)) {
    const known = (shape as { readonly [key: string]: Shape })[key];
    const param = name ? `${name}[${key}]` : key;
    if (!known) throw invalid(`Received unknown parameter: ${param}`, 'parameter_unknown', param);
    check(entry, known, param);
  }
}

export const checkParams = (params: Params, shape: Shape): void => check(params, shape, '');

/** Reads what was checked: a text, a whole number, named texts. */
export function reader(params: Params) {
  const optional = (name: string): string | null => {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const text = (name: string): string => {
    const value = optional(name);
    if (value === null) throw invalid(`Missing required param: ${name}.`, 'parameter_missing', name);
    return value;
  };
  const whole = (name: string): number => {
    const value = text(name);
    if (!/^-?\d{1,12}$/.test(value))
      throw invalid(`Invalid integer: ${value}`, 'parameter_invalid_integer', name);
    return Number(value);
  };
  const inner = (name: string): Params => {
    const value = params[name];
    return value !== undefined && typeof value !== 'string' && !Array.isArray(value) ? value : {};
  };
  const entries = (name: string): ParamValue[] => {
    const value = params[name];
    return Array.isArray(value) ? value : [];
  };
  const words = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(inner(name)).map(([key, value]) => [key, String(value)]));
  return { optional, text, whole, inner, entries, words };
}

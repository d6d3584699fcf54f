import type { CardNature } from './card-nature';
import { newId, now, type World } from './world';

export function makeMethod(world: World, nature: CardNature, customer: string | null): string {
  const id = newId('pm');
  const { brand, last4 } = nature;
  world.natures.set(id, nature);
  world.methods.set(id, {
    ...{ id, object: 'payment_method', type: 'card', created: now(world), livemode: false },
    ...{ customer, customer_account: null, metadata: {} },
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    card: {
      ...{ brand, last4, display_brand: brand, country: 'US', funding: 'credit' },
      ...{ exp_month: 12, exp_year: 2034, fingerprint: `fake${last4}`, checks: null, generated_from: null },
      ...{ networks: null, regulated_status: null, three_d_secure_usage: null, wallet: null },
    },
  });
  return id;
}

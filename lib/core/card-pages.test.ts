import { expect, test } from 'vitest';
import { takesCards } from './card-pages';

test('cards are taken under /billing and nowhere else', () => {
  for (const path of ['/billing', '/billing/', '/billing/checkout']) expect(takesCards(path)).toBe(true);
  for (const path of ['/', '/billings', '/admin/billing', '/Billing', '/pricing'])
    expect(takesCards(path)).toBe(false);
});

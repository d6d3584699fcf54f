import { cardFormSettings, isUpiSetUp } from '@/lib/integrations/payments';

export type PaymentWays = {
  /** What the browser needs for the form of cards; null where cards are not taken. */
  cardForm: { publishableKey: string; scriptUrl: string | null } | null;
  hasUpi: boolean;
};

/** How people can pay on this site now. */
export async function findPaymentWays(): Promise<PaymentWays> {
  const [cardForm, hasUpi] = await Promise.all([cardFormSettings(), isUpiSetUp()]);
  return { cardForm, hasUpi };
}

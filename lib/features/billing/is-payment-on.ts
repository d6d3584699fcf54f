import { isCardsSetUp, isUpiSetUp } from '@/lib/integrations/payments';

/** Whether anything can be bought here now. */
export async function isPaymentOn(): Promise<boolean> {
  const ways = await Promise.all([isCardsSetUp(), isUpiSetUp()]);
  return ways.includes(true);
}

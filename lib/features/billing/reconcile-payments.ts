import { log } from '@/lib/core/log';
import { cardsOf, isUpiSetUp } from '@/lib/integrations/payments';
import { enqueue } from '@/lib/integrations/queue';
import { type CardsReconciled, reconcileCards } from './reconcile-cards';
import { listForgotten, type OpenPayment } from './reconcile-queries';

export type Reconciled = {
  /** Null where a gateway is not set up. */
  cards: CardsReconciled | null;
  /** Open payments by UPI whose next look is asked for again. */
  upi: { asked: number } | null;
};

const pageSize = 500;

/** Compares what the gateways have with what we have, tells each difference once, and makes ours the same. Safe to repeat. */
export async function reconcilePayments(): Promise<Reconciled> {
  const upi = (await isUpiSetUp()) ? { asked: await askForLooks() } : null;
  const gateway = await cardsOf();
  const cards = gateway && (await reconcileCards(gateway));
  if (cards || upi) log().info({ cards, upi }, 'payments are reconciled');
  if (cards && cards.open > 0) log().error({ open: cards.open }, 'payments differ from the gateway');
  return { cards, upi };
}

/** Each open payment asks for its own next look; one whose work was lost would wait for ever. Where a look waits this adds none. */
async function askForLooks(): Promise<number> {
  let asked = 0;
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const open: OpenPayment[] = await listForgotten('phonepe', { after, limit: pageSize });
    for (const { id: paymentId, userId } of open) await enqueue('settle-payment', { paymentId, userId });
    asked += open.length;
    [after, isLast] = [open.at(-1)?.id ?? null, open.length < pageSize];
  }
  return asked;
}

import { isProviderError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { cardsOf, isUpiSetUp } from '@/lib/integrations/payments';
import { enqueue } from '@/lib/integrations/queue';
import { type CardsReconciled, reconcileCards } from './reconcile-cards';
import { listForgotten, type OpenPayment } from './reconcile-queries';
import { startRun, updateRun } from './reconcile-run-queries';
import { listUnfinishedRefunds } from './refund-queries';

export type Reconciled = {
  /** Null where a gateway is not set up. */
  cards: CardsReconciled | null;
  /** Open payments by UPI whose next look is asked for again. */
  upi: { asked: number } | null;
  /** Payments with refunds that have not ended, whose next look is asked for again. */
  refunds: { asked: number };
};

const pageSize = 500;

/**
 * Compares what the gateways have with what we have, tells each difference once, and makes ours the same. Safe to repeat, and beside
 * itself. How far it came stands in its run.
 */
export async function reconcilePayments(): Promise<Reconciled> {
  const runId = await startRun();
  try {
    return await reconcile(runId);
  } catch (error) {
    const failure = isProviderError(error) ? `${error.provider}: ${error.kind}` : describeFault(error).type;
    await updateRun(runId, { failure, isEnded: true }).catch(() => undefined);
    throw error;
  }
}

async function reconcile(runId: string): Promise<Reconciled> {
  const refunds = { asked: await askForRefunds() };
  const upi = (await isUpiSetUp()) ? { asked: await askForLooks() } : null;
  const asked = refunds.asked + (upi?.asked ?? 0);
  const gateway = await cardsOf();
  const onPage = (counts: Pick<CardsReconciled, 'compared' | 'found' | 'converged'>) =>
    updateRun(runId, counts);
  const cards = gateway && (await reconcileCards(gateway, onPage));
  await updateRun(runId, { ...cards, asked, isEnded: true });
  if (cards || upi) log().info({ cards, upi, refunds }, 'payments are reconciled');
  if (cards && cards.open > 0) log().error({ open: cards.open }, 'payments differ from the gateway');
  return { cards, upi, refunds };
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

/** The same for refunds that were not sent, or whose end is not known. */
async function askForRefunds(): Promise<number> {
  let asked = 0;
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const open: { paymentId: string; userId: string }[] = await listUnfinishedRefunds(after, pageSize);
    for (const one of open) await enqueue('settle-refunds', one);
    asked += open.length;
    [after, isLast] = [open.at(-1)?.paymentId ?? null, open.length < pageSize];
  }
  return asked;
}

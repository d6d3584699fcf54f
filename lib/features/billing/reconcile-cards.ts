import { isProviderError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { isEnded } from '@/lib/core/payments';
import type { Cards } from '@/lib/integrations/payments/types';
import { findPayment } from './payment-queries';
import {
  type Difference,
  deleteMisplaced,
  insertDifference,
  isRunningHere,
  type Listed,
  listDifferences,
  listForgotten,
  listUnseen,
  type OpenPayment,
  readClock,
  updateAsConverged,
  updateAsSeen,
  updateDifferenceAsConverged,
} from './reconcile-queries';
import { syncCustomer } from './sync-customer';

export type CardsReconciled = {
  compared: number;
  /** Told by this run for the first time. */
  found: number;
  converged: number;
  /** Differ now, told by whichever run: an operator's. */
  open: number;
};

const pageSize = 200;

/** Compares page by page by one statement each, then looks for what no page named; what differs is read anew and made the same. */
export async function reconcileCards(
  cards: Cards,
  onPage: (counts: Pick<CardsReconciled, 'compared' | 'found' | 'converged'>) => Promise<void>,
): Promise<CardsReconciled> {
  const since = await readClock();
  const counts = { compared: 0, found: 0, converged: 0 };
  const open = new Set<string>();
  const tell = async (one: Difference, converging: () => Promise<boolean>) => {
    const differenceId = await insertDifference(one, since);
    const isConverged = await converging();
    if (!isConverged) open.add(one.subject);
    if (!differenceId) return;
    counts.found += 1;
    if (!isConverged) return;
    counts.converged += 1;
    await updateDifferenceAsConverged(differenceId);
  };
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const { subscriptions, next }: Awaited<ReturnType<Cards['listSubscriptions']>> =
      await cards.listSubscriptions(after);
    const differences = await listDifferences(subscriptions, since);
    const differing = new Set(differences.map(({ subject }) => subject));
    const ids = subscriptions.map(({ gatewayId }) => gatewayId);
    await updateAsSeen(ids.filter((id) => !differing.has(id)));
    for (const one of differences) await tell(one, () => converge(cards, one));
    counts.compared += ids.length;
    await onPage(counts);
    [after, isLast] = [next, next === null];
  }
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const unseen: Difference[] = await listUnseen(since, { after, limit: pageSize });
    for (const one of unseen) if (!open.has(one.subject)) await tell(one, () => converge(cards, one));
    [after, isLast] = [unseen.at(-1)?.subject ?? null, unseen.length < pageSize];
  }
  await findForgotten(cards, (one) => tell(one, async () => true));
  await updateAsConverged([...open]);
  return { ...counts, open: open.size };
}

/** True when a second look, at what was read of this customer alone, agrees. */
async function converge(cards: Cards, { subject, kind, customerId }: Difference): Promise<boolean> {
  if (customerId === null) return false;
  let there: Listed | undefined;
  const synced = await syncOrNull(customerId, async (id) => {
    const customer = await cards.readCustomer(id);
    const found = customer.subscriptions.find(({ gatewayId }) => gatewayId === subject);
    there = found && { ...found, customerId };
    if (found && kind === 'owner') await deleteMisplaced(subject, customerId);
    return customer;
  });
  if (synced === null || synced === 'unknown_customer') return false;
  if (!there || isEnded(there.status)) return !(await isRunningHere(subject));
  return (await listDifferences([there], 'infinity')).length === 0;
}

/** One customer that can not be read keeps nobody else from being looked at. */
async function syncOrNull(...[customerId, read]: Parameters<typeof syncCustomer>) {
  try {
    return await syncCustomer(customerId, read);
  } catch (error) {
    if (!isProviderError(error)) throw error;
    log().warn({ gateway: 'stripe', kind: error.kind }, 'a customer could not be read for the reconcile');
    return null;
  }
}

/** Payments that were begun long ago: paid, and nobody told us, they give now what they should have given then. */
async function findForgotten(cards: Cards, tell: (one: Difference) => Promise<void>): Promise<void> {
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const forgotten: OpenPayment[] = await listForgotten('stripe', { after, limit: pageSize });
    for (const { id, userId, customerId, state: ours } of forgotten) {
      if (customerId === null || (await syncOrNull(customerId, cards.readCustomer)) === null) continue;
      const now = await findPayment(userId, id);
      if (now?.state !== 'succeeded') continue;
      await tell({ subject: now.reference ?? id, kind: 'status', ours, theirs: now.state, customerId });
    }
    [after, isLast] = [forgotten.at(-1)?.id ?? null, forgotten.length < pageSize];
  }
}

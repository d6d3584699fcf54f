import { type Actor, assertAdmin } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { insertAskedRun } from '@/lib/features/billing/reconcile-run-queries';
import { enqueue } from '@/lib/integrations/queue';
import { insertAudit } from './audit-queries';

/** Has the worker compare everything with the gateways now. While a comparison waits or is under way that one counts. */
export async function askForReconcile(actor: Actor): Promise<{ isNew: boolean }> {
  assertAdmin(actor);
  return inTransaction(async () => {
    const isNew = await insertAskedRun();
    if (!isNew) return { isNew };
    await enqueue('reconcile-payments', {});
    await insertAudit({
      ...{ actorId: actor.userId, act: 'reconcile-payments', subject: 'payments', result: 'done' },
    });
    return { isNew };
  });
}

'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { RefundPayment } from '@/lib/features/billing/schema';
import { askForReconcile } from '@/lib/features/operations/ask-for-reconcile';
import { askGateway } from '@/lib/features/operations/ask-gateway';
import { noteStaleRefund } from '@/lib/features/operations/note-stale-refund';
import { refundPayment } from '@/lib/features/operations/refund-payment';
import { PaymentRef } from '@/lib/features/operations/schema';
import { defineAdminAction } from '@/lib/web/define-action';

// Refused and failed steps stand in the audit below, so the page is read anew after each.
const refresh = () => revalidatePath('/admin/payments', 'layout');

export const refundPaymentAction = defineAdminAction(
  RefundPayment,
  async (actor, input) => {
    const { state, failure } = await refundPayment(actor, input).finally(refresh);
    return { state, failure };
  },
  { fresh: true, onStale: (actor, input) => noteStaleRefund(actor, input).finally(refresh) },
);

export const askGatewayAction = defineAdminAction(PaymentRef, (actor, input) =>
  askGateway(actor, input).finally(refresh),
);

export const askForReconcileAction = defineAdminAction(z.undefined(), (actor) =>
  askForReconcile(actor).finally(refresh),
);

import { settlePayment as settle } from '@/lib/features/billing/settle-payment';

export async function settlePayment({
  paymentId,
  userId,
}: {
  paymentId: string;
  userId: string;
}): Promise<void> {
  await settle({ userId, role: 'user' }, { paymentId });
}

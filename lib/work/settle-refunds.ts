import { settleRefunds as settle } from '@/lib/features/billing/settle-refunds';

export async function settleRefunds({
  paymentId,
  userId,
}: {
  paymentId: string;
  userId: string;
}): Promise<void> {
  await settle({ userId, role: 'user' }, { paymentId });
}

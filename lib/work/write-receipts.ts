import { writeReceipts as write } from '@/lib/features/billing/write-receipts';

export async function writeReceipts({ userId }: { userId: string }): Promise<void> {
  await write({ userId, role: 'user' });
}

import { writePlanEnds } from '@/lib/features/billing/write-plan-ends';
import { writeReminders } from '@/lib/features/notices/write-reminders';

export async function writeNotices(): Promise<void> {
  await writeReminders();
  await writePlanEnds();
}

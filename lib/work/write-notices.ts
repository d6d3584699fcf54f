import { writeReminders } from '@/lib/features/notices/write-reminders';

export async function writeNotices(): Promise<void> {
  await writeReminders();
}

import { writeDigests as write } from '@/lib/features/notices/write-digests';

export async function writeDigests(): Promise<void> {
  await write();
}

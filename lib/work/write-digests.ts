import { writeDigests as write } from '@/lib/features/notices/write-digests';
import type { WorkPayloads } from '@/lib/integrations/queue';

export async function writeDigests({ userId }: WorkPayloads['write-digests']): Promise<void> {
  await write(new Date(), userId);
}

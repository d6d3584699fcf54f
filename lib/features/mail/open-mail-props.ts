import { unseal } from '@/lib/core/crypto';
import type { OutboxRow } from './queries';
import { sealPurpose } from './queue-mail';

/** As they were queued; null once they were wiped. */
export function openMailProps({ props, sealedProps }: Pick<OutboxRow, 'props' | 'sealedProps'>): unknown {
  const opened = sealedProps ? unseal(sealPurpose, sealedProps) : null;
  return opened ? JSON.parse(opened) : props;
}

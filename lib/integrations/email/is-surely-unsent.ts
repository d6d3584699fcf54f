import { isProviderError } from '@/lib/core/errors';
import { notBegunReason } from './sendgrid-client';

const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
/** Something in between gave up on whoever may have taken it. */
const lostOnTheWay = ['status_502', 'status_504'];

/**
 * Whether a mail whose sending failed surely did not go out. Of anything else nobody knows: it was answered too late, not at
 * all, or not in a way that can be read, and may arrive.
 */
export function isSurelyUnsent(error: unknown): boolean {
  if (!isProviderError(error)) return false;
  const { kind, cause } = error;
  const reason = String(error.detail.reason ?? '');
  if (kind === 'timeout') return reason === notBegunReason;
  if (kind === 'server_error') return !lostOnTheWay.includes(reason);
  if (kind === 'bad_response') return reason.startsWith('status_');
  if (kind !== 'unreachable') return true;
  if (reason === 'circuit_open') return true;
  return cause instanceof Error && 'code' in cause && neverConnected.includes(String(cause.code));
}

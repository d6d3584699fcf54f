import { isProviderError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { takeEvent, updateAsHandled, updateAsUnhandled } from './inbox-queries';
import { refreshSubject } from './refresh-subject';

/**
 * Answers for one event: what it is about is read anew at the gateway, and ours made the same. An event carries no truth of its own,
 * so it may come twice, late or in any order. Safe to repeat; what was answered for is left alone.
 * @throws what the gateway or the database said; the event is kept as failed
 */
export async function handleEvent({ eventId }: { eventId: string }): Promise<void> {
  const event = await takeEvent(eventId);
  if (!event) return;
  try {
    const isOurs = event.subject !== null && (await refreshSubject(event.provider, event.subject));
    await updateAsHandled(event, isOurs ? 'done' : 'ignored');
  } catch (error) {
    const why = isProviderError(error) ? `${error.provider}: ${error.kind}` : describeFault(error).type;
    await updateAsUnhandled(event, why).catch(() => undefined);
    throw error;
  }
}

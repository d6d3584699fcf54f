import { AppError } from '@/lib/core/errors';
import { keepMailEvents } from '@/lib/features/mail/keep-mail-events';
import { mostMailEventBytes, readMailEvents } from '@/lib/integrations/email';
import { admitEvents, sayReceived } from '@/lib/web/admit-events';

async function keep(bytes: Uint8Array, headers: Headers): Promise<number> {
  const read = await readMailEvents(bytes, headers);
  if (read.isGood) return keepMailEvents(read.events);
  const { refusal: reason } = read;
  const isNoBatch = reason === 'unreadable' || reason === 'too_large';
  throw new AppError(isNoBatch ? 'invalid' : 'unauthenticated', 'These are no events of SendGrid for us.', {
    reason,
  });
}

/** What became of our mail. It carries facts: kept once, they are done. 5xx: SendGrid sends them again for a day. */
export async function POST(request: Request): Promise<Response> {
  const admitted = await admitEvents(request, { provider: 'sendgrid', limitBytes: mostMailEventBytes, keep });
  if ('answer' in admitted) return admitted.answer;
  return sayReceived(200, admitted.kept > 0 ? 'done' : 'before');
}

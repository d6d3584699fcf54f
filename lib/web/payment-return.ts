import { env } from '@/lib/core/env';
import { mostEventBytes, paymentIdOf, readUpiReturn } from '@/lib/integrations/payments';
import { readBytes } from './read-bytes';

type Fields = Readonly<Record<string, unknown>>;

/** What a browser brings back: of the address, and above it of the form. Too much of it is read as nothing. */
export async function readReturn(request: Request): Promise<Fields> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const bytes = await readBytes(request, mostEventBytes, 'This is no way back from a payment.');
  return { ...query, ...fieldsOf(new TextDecoder().decode(bytes), request.headers.get('content-type')) };
}

function fieldsOf(text: string, type: string | null): Fields {
  if (!type?.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}

/**
 * On to the payment's own page, which asks PhonePe and shows it to its person alone: nothing that came along is believed, and it
 * names no address to go to. 303 makes a GET of a POST, so that the session's Lax cookie is there again.
 */
export function goBackToPayment(fields: Fields): Response {
  const orderId = readUpiReturn(fields);
  const paymentId = orderId && paymentIdOf(orderId);
  const { href } = new URL(paymentId ? `/billing/payments/${paymentId}` : '/billing', env().BASE_URL);
  return new Response(null, { status: 303, headers: { location: href, 'cache-control': 'no-store' } });
}

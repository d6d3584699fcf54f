import { isAppError } from '@/lib/core/errors';
import { goBackToPayment, readReturn } from '@/lib/web/payment-return';

/** Where PhonePe sends the browser back to, by GET or by a form of its own page. */
export async function GET(request: Request): Promise<Response> {
  return goBackToPayment(Object.fromEntries(new URL(request.url).searchParams));
}

export async function POST(request: Request): Promise<Response> {
  try {
    return goBackToPayment(await readReturn(request));
  } catch (error) {
    if (isAppError(error, 'invalid')) return goBackToPayment({});
    throw error;
  }
}

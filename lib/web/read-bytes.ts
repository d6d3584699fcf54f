import { AppError } from '@/lib/core/errors';

/**
 * Reads a request's body as it comes, at most `limitBytes`, whatever the length header claims.
 * @throws AppError `invalid` with reason `too_large`
 */
export async function readBytes(request: Request, limitBytes: number, tooLarge: string): Promise<Uint8Array> {
  const refuse = () => new AppError('invalid', tooLarge, { reason: 'too_large' });
  if (Number(request.headers.get('content-length')) > limitBytes) throw refuse();
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    sizeBytes += part.value.byteLength;
    if (sizeBytes > limitBytes) {
      await reader?.cancel();
      throw refuse();
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

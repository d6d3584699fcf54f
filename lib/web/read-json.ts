import { AppError } from '@/lib/core/errors';

const maxBodyBytes = 256 * 1024;

/** Reads at most `limitBytes`, whatever the length header claims. @throws AppError `invalid` */
export async function readJson(request: Request, limitBytes = maxBodyBytes): Promise<unknown> {
  const reader = request.body?.getReader();
  if (!reader) return undefined;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    sizeBytes += part.value.byteLength;
    if (sizeBytes > limitBytes) {
      await reader.cancel();
      throw new AppError('invalid', 'This request is too large.', { reason: 'too_large' });
    }
    chunks.push(part.value);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new AppError('invalid', 'This request is not readable JSON.', { cause, reason: 'not_json' });
  }
}

import { AppError } from '@/lib/core/errors';
import { readBytes } from './read-bytes';

const maxBodyBytes = 256 * 1024;

/** Reads at most `limitBytes`, whatever the length header claims. @throws AppError `invalid` */
export async function readJson(request: Request, limitBytes = maxBodyBytes): Promise<unknown> {
  if (!request.body) return undefined;
  const bytes = await readBytes(request, limitBytes, 'This request is too large.');
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new AppError('invalid', 'This request is not readable JSON.', { cause, reason: 'not_json' });
  }
}

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { developmentSecret } from './development-secret';
import { env } from './env';
import { AppError } from './errors';

const ivBytes = 12;
const tagBytes = 16;

let developmentKey: string | undefined;

/**
 * The server's secrets, the one in use first: AUTH_SECRET, and above it those that a rotation added, the highest number in use.
 * The others only open what was made before. @throws AppError `unavailable` where none is configured
 */
export function serverSecrets(): [string, ...string[]] {
  const { AUTH_SECRET, AUTH_SECRET_1, AUTH_SECRET_2, AUTH_SECRET_3, APP_ENV, DATA_DIR } = env();
  const [newest, ...older] = [AUTH_SECRET_3, AUTH_SECRET_2, AUTH_SECRET_1, AUTH_SECRET].filter(
    (secret) => secret !== undefined,
  );
  if (newest) return [newest, ...older];
  if (APP_ENV !== 'development') {
    throw new AppError('unavailable', 'The server is not set up yet: AUTH_SECRET is missing.');
  }
  developmentKey ??= developmentSecret(DATA_DIR);
  return [developmentKey];
}

/** One key a purpose (HKDF, RFC 5869), so that a value made for one use is worth nothing in another. */
function keyFor(purpose: string, secret = serverSecrets()[0]): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `jobr/${purpose}`, 32));
}

/** Keyed hash, hex. Equal values give equal hashes within one purpose. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', keyFor(purpose)).update(value).digest('hex');
}

/** AES-256-GCM under a random nonce; `context` is authenticated with it: elsewhere the text does not open. */
export function encrypt(key: Buffer, context: string, plain: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Null when the text was not encrypted with this key for this context, or was changed. */
export function decrypt(key: Buffer, context: string, sealed: string): string | null {
  const raw = Buffer.from(sealed, 'base64url');
  if (raw.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, ivBytes))
    .setAAD(Buffer.from(context))
    .setAuthTag(raw.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(raw.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
}

/** Encrypts with the server's secret; `purpose` also binds the text to its use. */
export function seal(purpose: string, plain: string): string {
  return encrypt(keyFor(purpose), purpose, plain);
}

/** Null when the text was not sealed here, for this purpose, with one of the server's secrets. */
export function unseal(purpose: string, sealed: string): string | null {
  for (const secret of serverSecrets()) {
    const plain = decrypt(keyFor(purpose, secret), purpose, sealed);
    if (plain !== null) return plain;
  }
  return null;
}

/** Compares in a time that tells nothing about where two secrets differ. */
export function isSameSecret(left: string, right: string): boolean {
  const key = randomBytes(32);
  const digest = (value: string) => createHmac('sha256', key).update(value).digest();
  return timingSafeEqual(digest(left), digest(right));
}

import { env } from '@/lib/core/env';
import { claimFirstAccount, type User, upsertVerifiedUser } from './queries';

/** The account of an address that was proven just now, made when there is none; null when it is blocked. */
export async function admitAddress(email: string): Promise<User | null> {
  const isFirst = env().APP_ENV === 'local' && (await claimFirstAccount());
  return upsertVerifiedUser(email, isFirst ? 'admin' : 'user');
}

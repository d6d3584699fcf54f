import { env } from '@/lib/core/env';
import { claimFirstAccount, type User, upsertVerifiedUser } from './queries';
import { queueWelcome } from './queue-welcome';

/** The account of an address that was proven just now, made when there is none; null when it is blocked. */
export async function admitAddress(email: string): Promise<User | null> {
  const isFirst = env().APP_ENV === 'local' && (await claimFirstAccount());
  const admitted = await upsertVerifiedUser(email, isFirst ? 'admin' : 'user');
  if (!admitted) return null;
  const { isNew, ...user } = admitted;
  if (isNew) await queueWelcome(user);
  return user;
}

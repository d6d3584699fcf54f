import { AppError } from '@/lib/core/errors';
import type { OidcWay } from '@/lib/core/ways-in';
import { inTransaction } from '@/lib/db/client';
import type { OidcPerson } from '@/lib/integrations/oidc';
import { admitAddress } from './admit-address';
import {
  findActiveUser,
  findLink,
  lockProviderAccount,
  updateAdoptedName,
  upsertLink,
} from './provider-queries';
import type { User } from './queries';
import { queueSecurityNotice } from './queue-security-notice';
import { RenameAccount } from './schema';
import { blockedError } from './verify-sign-in-code';

/** What somebody went to the provider for. */
export type ProviderWish =
  | { purpose: 'sign_in' }
  /** Signed in here: adds the provider's account to their own. */
  | { purpose: 'link'; userId: string }
  /** Signed in here: proves once more who they are. */
  | { purpose: 'again'; userId: string };

const maxNameLength = 100;

/**
 * Turns who somebody is at a provider into the person here. Known → that person; else as the wish says. One at a time for
 * each account at a provider, so that two first sign-ins at once make one person.
 * @throws AppError `conflict` other_owner, `forbidden` other_person | blocked, `invalid` email_unverified; then nothing is changed
 */
export async function enterWithProvider(
  person: OidcPerson & { way: OidcWay },
  wish: ProviderWish,
): Promise<User> {
  const { way, sub, email } = person;
  return inTransaction(async () => {
    await lockProviderAccount(person);
    const link = await findLink(person);
    const userId = ownerOf(link?.userId ?? null, wish) ?? (await accountOf(person));
    const name = cleanName(person.name);
    await upsertLink({ way, sub, userId, email, name });
    if (!link && wish.purpose === 'link') await queueSecurityNotice(userId, { event: 'way_added', way });
    if (name) await updateAdoptedName(userId, name, link?.name ?? null);
    const user = await findActiveUser(userId);
    if (!user) throw blockedError();
    return user;
  });
}

/** Null when a stranger signs in with an account that nobody has. */
function ownerOf(ownerId: string | null, wish: ProviderWish): string | null {
  if (wish.purpose === 'sign_in') return ownerId;
  if (ownerId === wish.userId) return ownerId;
  if (wish.purpose === 'again') {
    const message = 'That is another account than yours. Sign in again with one that is linked to you.';
    throw new AppError('forbidden', message, { reason: 'other_person' });
  }
  if (ownerId === null) return wish.userId;
  const message = 'This account belongs to another person here already. Nothing was changed.';
  throw new AppError('conflict', message, { reason: 'other_owner' });
}

/** The account of the address that the provider has verified. What it has not verified may be anybody's. */
async function accountOf({ email, isEmailVerified }: OidcPerson): Promise<string> {
  if (!email || !isEmailVerified) {
    const message = 'The provider has not verified your address. Sign in by a code first, then link it.';
    throw new AppError('invalid', message, { reason: 'email_unverified' });
  }
  const user = await admitAddress(email);
  if (!user) throw blockedError();
  return user.id;
}

function cleanName(name: string | null): string | null {
  return RenameAccount.parse({ name: name?.slice(0, maxNameLength) ?? '' }).name;
}

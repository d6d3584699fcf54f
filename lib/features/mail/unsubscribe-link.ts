import { z } from 'zod';
import { seal, unseal } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { type NoticeKind, noticeKinds } from '@/lib/core/mail';

const purpose = 'unsubscribe';
const Leaving = z.object({ userId: z.uuid(), kind: z.enum(noticeKinds) });
export type Leaving = z.infer<typeof Leaving>;

/**
 * Two addresses that work without sign-in, for one person and one kind of notice alone: a page with a button, for people, and the
 * one click by POST that mail programs make (RFC 8058). Nothing that only follows a link leaves anything.
 */
export function unsubscribeLinks(userId: string, kind: NoticeKind): { page: string; oneClick: string } {
  const token = seal(purpose, JSON.stringify({ userId, kind } satisfies Leaving));
  const at = (path: string) => new URL(`${path}/${token}`, env().BASE_URL).href;
  return { page: at('/unsubscribe'), oneClick: at('/api/mail/unsubscribe') };
}

/** Null for what we did not write, or wrote under a secret that is gone. */
export function readUnsubscribeToken(token: string): Leaving | null {
  const plain = unseal(purpose, token);
  return plain === null ? null : Leaving.parse(JSON.parse(plain));
}

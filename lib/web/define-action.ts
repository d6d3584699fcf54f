import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import type { ActionResult } from '@/lib/core/result';
import { isFreshSignIn } from './fresh-sign-in';
import { parseInput } from './parse-input';
import { toPublicError } from './report-fault';
import { readRequestId } from './request-context';
import { requireActor } from './require-actor';
import type { SessionUser } from './session';

type Action<T> = (input: unknown) => Promise<ActionResult<T>>;

type Fresh<Input> = {
  /** Wants a sign-in of the last ten minutes. */
  fresh: true;
  /** Keeps the attempt that was refused. */
  onStale?: (actor: SessionUser, input: Input) => Promise<void>;
};

/**
 * A server action of a signed-in person. Bad input comes back as `invalid` with `fields`; nothing is thrown.
 * Sensitive ones are `fresh`; a stale session is `forbidden`, reason `sign_in_again`.
 */
export function defineAction<Schema extends z.ZodType, T>(
  schema: Schema,
  handle: (actor: SessionUser, input: z.output<Schema>) => Promise<T>,
  options?: Fresh<z.output<Schema>>,
): Action<T> {
  return (input) =>
    answer(async () => {
      const actor = await requireActor();
      const parsed = parseInput(schema, input);
      if (options?.fresh) await refuseStale(actor, parsed, options);
      return handle(actor, parsed);
    });
}

async function refuseStale<Input>(
  actor: SessionUser,
  input: Input,
  { onStale }: Fresh<Input>,
): Promise<void> {
  if (isFreshSignIn(actor.signedInAt, new Date())) return;
  await onStale?.(actor, input);
  const message = 'You signed in more than ten minutes ago. Sign in again to do this.';
  throw new AppError('forbidden', message, { reason: 'sign_in_again' });
}

/** A server action of the operator; `fresh` as in `defineAction`. */
export function defineAdminAction<Schema extends z.ZodType, T>(
  schema: Schema,
  handle: (actor: SessionUser, input: z.output<Schema>) => Promise<T>,
  options?: Fresh<z.output<Schema>>,
): Action<T> {
  return defineAction(schema, async (actor, input) => {
    if (actor.role !== 'admin') throw new AppError('forbidden', 'Only an administrator may do this.');
    if (options?.fresh) await refuseStale(actor, input, options);
    return handle(actor, input);
  });
}

/** A server action before there is a session: sign-in and nothing else. */
export function definePublicAction<Schema extends z.ZodType, T>(
  schema: Schema,
  handle: (input: z.output<Schema>) => Promise<T>,
): Action<T> {
  return (input) => answer(async () => handle(parseInput(schema, input)));
}

async function answer<T>(run: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, data: await run() };
  } catch (error) {
    unstable_rethrow(error);
    const { code, publicMessage, fields, reason } = toPublicError(
      error,
      readRequestId(await headers()),
      'action',
    );
    const finer = { ...(fields ? { fields } : {}), ...(reason ? { reason } : {}) };
    return { ok: false, error: { code, message: publicMessage, ...finer } };
  }
}

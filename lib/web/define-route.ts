import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { AppError, type ErrorCode } from '@/lib/core/errors';
import { parseInput } from './parse-input';
import { codeAtTop } from './payment-error';
import { readJson } from './read-json';
import { toPublicError } from './report-fault';
import { isOwnOrigin, readRequestId } from './request-context';
import { requestIdHeader } from './request-headers';
import { requireActor } from './require-actor';
import type { SessionUser } from './session';

export const statusByCode: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 400,
  limit_reached: 403,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

type Auth = 'user' | 'admin' | 'public';
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type ActorOf<A extends Auth> = A extends 'public' ? null : SessionUser;

type Call<A extends Auth, Params, Input> = {
  /** Null on a public route: it works without asking for a session, so also without the database. */
  actor: ActorOf<A>;
  request: Request;
  params: Params;
  input: Input;
  requestId: string;
};

type Route<A extends Auth, Params extends z.ZodType, Input extends z.ZodType> = {
  auth: A;
  /** What the path holds, e.g. `z.object({ id: z.uuid() })`; a path that does not fit is not found. */
  params?: Params;
  /** The JSON body's schema. */
  input?: Input;
  /** `stream`: the handler reads another body than JSON by itself (an upload). The Origin is checked all the same. */
  accepts?: 'json' | 'stream';
  /** What fails also stands at the top as `code` and `message`, as the clients of the payment routes know it. */
  hasErrorAtTop?: true;
  /** A `Response`, or a value that is answered as JSON. */
  handle: (call: Call<A, z.output<Params>, z.output<Input>>) => Promise<Response | object | null>;
};

const noParams = z.object({});
const noInput = z.undefined();
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** A route handler: session, Origin, body and path are checked before `handle`, and every failure has one form. */
export function defineRoute<
  A extends Auth,
  Params extends z.ZodType = typeof noParams,
  Input extends z.ZodType = typeof noInput,
>(route: Route<A, Params, Input>) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = readRequestId(request.headers);
    try {
      const isChange = !safeMethods.includes(request.method);
      if (isChange) refuseForeign(request, route.auth, route.accepts ?? 'json');
      const actor = await readActor(route.auth);
      const params = readParams(route.params ?? noParams, (await context.params) ?? {});
      const body = isChange && route.input ? await readJson(request) : undefined;
      const input = parseInput(route.input ?? noInput, body);
      const answer = await route.handle({
        actor: actor as ActorOf<A>,
        request,
        params: params as z.output<Params>,
        input: input as z.output<Input>,
        requestId,
      });
      return answer instanceof Response ? answer : Response.json(answer, { headers: noStore });
    } catch (error) {
      unstable_rethrow(error);
      return toErrorResponse(toPublicError(error, requestId, 'route'), requestId, route.hasErrorAtTop);
    }
  };
}

const noStore = { 'cache-control': 'private, no-store' };

function toErrorResponse(error: AppError, requestId: string, isAtTop = false): Response {
  const { code, publicMessage, fields, reason, detail } = error;
  const retryAfter = typeof detail.retryAfterSeconds === 'number' ? String(detail.retryAfterSeconds) : null;
  return Response.json(
    {
      ...(isAtTop ? { code: codeAtTop(error), message: publicMessage } : {}),
      error: {
        code,
        message: publicMessage,
        requestId,
        ...(reason ? { reason } : {}),
        ...(fields ? { fields } : {}),
      },
    },
    {
      status: reason === 'too_large' ? 413 : statusByCode[code],
      headers: {
        ...noStore,
        [requestIdHeader]: requestId,
        ...(retryAfter ? { 'retry-after': retryAfter } : {}),
      },
    },
  );
}

/**
 * A browser names the origin of every state-changing request, so a signed-in door wants ours. A public door is
 * also called by machines, which send none; without a cookie there is nothing for a foreign page to misuse.
 */
function refuseForeign(request: Request, auth: Auth, accepts: 'json' | 'stream'): void {
  const origin = request.headers.get('origin');
  const isAbsentAllowed = auth === 'public' && origin === null;
  if (!isAbsentAllowed && !isOwnOrigin(origin)) {
    throw new AppError('forbidden', 'This request did not come from this site, so it was refused.', {
      reason: 'foreign_origin',
    });
  }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (accepts === 'json' && (type ?? (request.body ? '' : 'application/json')) !== 'application/json') {
    throw new AppError('invalid', 'Send this request as application/json.', { reason: 'not_json' });
  }
}

async function readActor(auth: Auth): Promise<SessionUser | null> {
  if (auth === 'public') return null;
  const actor = await requireActor();
  if (auth === 'admin' && actor.role !== 'admin') {
    throw new AppError('forbidden', 'Only an administrator may do this.');
  }
  return actor;
}

function readParams(schema: z.ZodType, params: unknown): unknown {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError('not_found', 'There is nothing at this address.');
  return parsed.data;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault, sendJson } from './fault';

/** What the fake does instead of answering well; `times` requests long, else until it is told otherwise. */
export type StripeTrouble = { times?: number /** Part of `POST /v1/refunds`. */; on?: string } & (
  | { kind: 'status'; status: number; retryAfterSeconds?: number; code?: string; type?: string }
  /** As a proxy before it answers: a status without a word of Stripe. */
  | { kind: 'proxy'; status: number }
  | { kind: 'hang' }
  | { kind: 'reset' }
  | { kind: 'garbage' }
  /** It does what was asked, and then nobody hears of it. */
  | { kind: 'reset_after' }
  | { kind: 'hang_after' }
  | { kind: 'garbage_after' }
  /** It does what was asked, and answers 500 now and whenever it is asked with that key again. */
  | { kind: 'stored_500' }
);

export type Troubles = {
  current: StripeTrouble | null;
  left: number;
};

export function setTrouble(troubles: Troubles, next: StripeTrouble | null): void {
  troubles.current = next;
  troubles.left = next?.times ?? Number.POSITIVE_INFINITY;
}

export function takeTrouble(troubles: Troubles, line: string): StripeTrouble | null {
  const { current, left } = troubles;
  if (!current || left <= 0 || (current.on && !line.includes(current.on))) return null;
  troubles.left -= 1;
  return current;
}

const garbage = '<html>not what you think</html>';

/** Troubles that do not look at the question. True when it dealt with the request. */
export function breakBefore(
  trouble: StripeTrouble,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (trouble.kind === 'hang') return true;
  if (trouble.kind === 'reset') request.socket.destroy();
  else if (trouble.kind === 'garbage') response.writeHead(200).end(garbage);
  else if (trouble.kind === 'proxy') response.writeHead(trouble.status).end('{}');
  else if (trouble.kind === 'status') {
    const { status, retryAfterSeconds, type = 'api_error', code } = trouble;
    const wait: Record<string, string> =
      retryAfterSeconds === undefined ? {} : { 'retry-after': `${retryAfterSeconds}` };
    sendJson(response, status, { error: { type, code, message: `fake status ${status}` } }, wait);
  } else return false;
  return true;
}

/** Troubles of the way back. True when no answer is to be sent. */
export function breakAfter(
  trouble: StripeTrouble,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (trouble.kind === 'hang_after') return true;
  if (trouble.kind === 'reset_after') request.socket.destroy();
  else if (trouble.kind === 'garbage_after') response.writeHead(200).end(garbage);
  else return false;
  return true;
}

export const stored500 = new Fault(500, { type: 'api_error', message: 'An unknown error occurred.' });

import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the fake does instead of answering well; `times` requests long, else until it is told otherwise. */
export type OpenAiTrouble = { times?: number; on?: 'completions' | 'models' } & (
  | { kind: 'status'; status: number; retryAfterSeconds?: number; code?: string }
  | { kind: 'hang' }
  | { kind: 'reset' }
  | { kind: 'garbage' }
  /** Streams only: a pause before each piece. */
  | { kind: 'slow'; pauseMs: number }
  /** Streams only: so many pieces, and then silence on an open line. */
  | { kind: 'stall'; pieces: number }
  /** Streams only: so many pieces, and then the line is cut. */
  | { kind: 'cut'; pieces: number }
  | { kind: 'invalid_json' }
  /** Answers well, after thinking aloud and in a fence, as where a model is not held to the schema. */
  | { kind: 'fenced' }
  | { kind: 'wrong_schema' }
  | { kind: 'refusal' }
  | { kind: 'content_filter' }
  | { kind: 'truncated' }
  | { kind: 'empty_choices' }
  | { kind: 'empty_content' }
  /** Does what the data tells it to, and tells our instructions in every way that it knows. */
  | { kind: 'obedient' }
);

export type TroubleKind = OpenAiTrouble['kind'];

const errorBody = (message: string, code: string | null) =>
  JSON.stringify({ error: { message, type: 'fake_error', param: null, code } });

export function sendError(
  response: ServerResponse,
  status: number,
  message: string,
  code: string | null = null,
): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(errorBody(message, code));
}

/** Troubles of the line and the server, which do not look at the question. True when it dealt with the request. */
export function breakLine(
  trouble: OpenAiTrouble,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (trouble.kind === 'hang') return true;
  if (trouble.kind === 'reset') {
    request.socket.destroy();
    return true;
  }
  if (trouble.kind === 'garbage') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('<html>not what you think</html>');
    return true;
  }
  if (trouble.kind !== 'status') return false;
  const { status, retryAfterSeconds, code = null } = trouble;
  const wait = retryAfterSeconds === undefined ? {} : { 'retry-after': `${retryAfterSeconds}` };
  response.writeHead(status, { 'content-type': 'application/json', ...wait });
  response.end(errorBody(`fake status ${status}`, code));
  return true;
}

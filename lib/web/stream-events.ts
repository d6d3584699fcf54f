import { toPublicError } from './report-fault';

type Failure = { kind: 'error'; error: { code: string; message: string } };
type Asked = { request: Request; requestId: string };
type Run<Event> = (send: (event: Event) => void, signal: AbortSignal) => Promise<void>;

const headers = {
  'content-type': 'application/x-ndjson; charset=utf-8',
  // What compresses or buffers on the way would hold the events back.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Whoever asked is gone: nobody reads this. */
const unread = () => new Response(null, { status: 499 });

/**
 * Answers with one JSON line for each event that `run` sends. What fails before the first is thrown, for the door to answer
 * with its status; what fails later is the last event, of kind `error`. The signal fires when the reader leaves.
 */
export async function streamEvents<Event extends { kind: string }>(
  { request, requestId }: Asked,
  run: Run<Event>,
): Promise<Response> {
  const leaving = new AbortController();
  const signal = AbortSignal.any([request.signal, leaving.signal]);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.closed.catch((reason: unknown) => leaving.abort(reason));

  let isBegun = false;
  let isFirstSent = false;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const write = (event: Event | Failure) => {
    isBegun = true;
    begin();
    // Each holds all that came before: to a reader who does not keep up the next one is enough.
    if (event.kind === 'progress' && isFirstSent && (writer.desiredSize ?? 0) <= 0) return;
    isFirstSent = true;
    const line = new TextEncoder().encode(`${JSON.stringify(event)}\n`);
    // A reader that left shows in `closed`.
    if (!signal.aborted) writer.write(line).catch(() => undefined);
  };
  const close = () => writer.close().catch(() => undefined);
  const working = run(write, signal).then(close, (error: unknown) => {
    if (!isBegun) throw error;
    if (!signal.aborted) {
      const { code, publicMessage } = toPublicError(error, requestId, 'route');
      write({ kind: 'error', error: { code, message: publicMessage } });
    }
    return close();
  });
  try {
    await Promise.race([begun, working]);
  } catch (error) {
    if (signal.aborted) return unread();
    throw error;
  }
  return new Response(readable, { headers });
}

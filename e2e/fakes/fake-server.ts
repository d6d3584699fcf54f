import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a fake can be told to do instead of answering; `times` requests long, then it is well again. */
export type Trouble =
  | { kind: 'status'; status: number; retryAfterSeconds?: number; times?: number }
  | { kind: 'hang'; times?: number }
  | { kind: 'reset'; times?: number }
  | { kind: 'garbage'; body?: string; times?: number };

export type FakeServer = {
  baseUrl: string;
  /** Path and query of each request, oldest first. */
  requests: string[];
  trouble: (next: Trouble | null) => void;
  close: () => Promise<void>;
};

export function misbehave(trouble: Trouble, request: IncomingMessage, response: ServerResponse): void {
  if (trouble.kind === 'hang') return;
  if (trouble.kind === 'reset') {
    request.socket.destroy();
    return;
  }
  if (trouble.kind === 'garbage') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(trouble.body ?? '<html>not what you think</html>');
    return;
  }
  const headers =
    trouble.retryAfterSeconds === undefined ? {} : { 'retry-after': `${trouble.retryAfterSeconds}` };
  response.writeHead(trouble.status, headers).end('{}');
}

/** A vendor on loopback: answers by `answer`, or as it was told to misbehave. `null` is a 404. */
export async function startFake(answer: (url: URL) => unknown): Promise<FakeServer> {
  const requests: string[] = [];
  let current: Trouble | null = null;
  let left = Number.POSITIVE_INFINITY;
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (current && left > 0) {
      left--;
      misbehave(current, request, response);
      return;
    }
    const body = answer(new URL(request.url ?? '/', 'http://fake'));
    response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { status: 404, error: 'not found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    trouble: (next) => {
      current = next;
      left = next?.times ?? Number.POSITIVE_INFINITY;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

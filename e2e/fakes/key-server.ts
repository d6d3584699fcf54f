import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type KeyServer = {
  baseUrl: string;
  /** The keys that it accepts now. */
  accepted: Set<string>;
  /** Answers of each key so far. */
  served: Map<string, number>;
  refused: () => number;
  trouble: (next: 'hang' | 'down' | null) => void;
  close: () => Promise<void>;
};

/** A provider that knows its keys and nothing else: 200 `{}` with a good one, 401 with any other. */
export async function startKeyServer(...keys: string[]): Promise<KeyServer> {
  const accepted = new Set(keys);
  const served = new Map<string, number>();
  let refused = 0;
  let trouble: 'hang' | 'down' | null = null;
  const server = createServer((request, response) => {
    if (trouble === 'hang') return;
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const status = trouble === 'down' ? 503 : accepted.has(key) ? 200 : 401;
    if (status === 200) served.set(key, (served.get(key) ?? 0) + 1);
    if (status === 401) refused += 1;
    const body = status === 200 ? { id: 'gpt-6-luna', object: 'model' } : { error: {} };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    served,
    refused: () => refused,
    trouble: (next) => {
      trouble = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

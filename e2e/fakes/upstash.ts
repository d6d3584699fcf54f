import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeServer, misbehave, type Trouble } from './fake-server';
import { connectRedis } from './redis-wire';

export const upstashToken = 'upstash-fake-token';

type Command = readonly string[];
type Reply = string | number | null | Reply[];
/** Answers one command; throws an Error with Redis's own words. */
type Store = { run: (command: Command) => Promise<Reply>; close: () => void };

export type FakeUpstash = FakeServer & {
  token: string;
  /** Each command, oldest first: `['GET', 'a']`. */
  commands: Command[];
};

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** The one script that it knows by its deed: the fixed window of @upstash/ratelimit. */
const isFixedWindow = (script: string) => /INCRBY[\s\S]*PEXPIRE[\s\S]*effectiveLimit/.test(script);

function createMemoryStore(): Store {
  const values = new Map<string, { text: string; endsAt: number }>();
  const scripts = new Map<string, string>();
  const find = (key: string) => {
    const held = values.get(key);
    if (held && held.endsAt <= Date.now()) values.delete(key);
    return values.get(key);
  };
  const endOf = (options: Command) => {
    const at = options.findIndex((word) => /^(PX|EX)$/i.test(word));
    const unitMs = options[at]?.toUpperCase() === 'EX' ? 1_000 : 1;
    return at < 0 ? Number.POSITIVE_INFINITY : Date.now() + Number(options[at + 1]) * unitMs;
  };

  function runFixedWindow([, key = '', limit, windowMs, by]: Command): Reply {
    const held = find(key) ?? { text: '0', endsAt: Date.now() + Number(windowMs) };
    const count = Number(held.text) + Number(by);
    values.set(key, { ...held, text: String(count) });
    return [count, Number(limit)];
  }

  const commands: Record<string, (words: Command) => Reply> = {
    ping: () => 'PONG',
    get: ([key = '']) => find(key)?.text ?? null,
    set([key = '', text = '', ...options]) {
      if (options.some((word) => word.toUpperCase() === 'NX') && find(key)) return null;
      values.set(key, { text, endsAt: endOf(options) });
      return 'OK';
    },
    del: (keys) => keys.filter((key) => find(key) && values.delete(key)).length,
    pttl: ([key = '']) => Math.round((find(key)?.endsAt ?? Date.now() - 2) - Date.now()),
    eval([script = '', ...rest]) {
      if (!isFixedWindow(script)) throw new Error('ERR the fake does not know this script');
      scripts.set(sha1(script), script);
      return runFixedWindow(rest);
    },
    evalsha([hash = '', ...rest]) {
      if (!scripts.has(hash)) throw new Error('NOSCRIPT No matching script. Please use EVAL.');
      return runFixedWindow(rest);
    },
  };
  return {
    async run([name = '', ...words]) {
      const command = commands[name.toLowerCase()];
      if (!command) throw new Error(`ERR unknown command '${name}'`);
      return command(words);
    },
    close: () => undefined,
  };
}

/** A real Redis behind the same door. Redis 7 does not know the flag in the first line of Upstash's scripts. */
function createRedisStore(url: string): Store {
  const redis = connectRedis(url);
  const scripts = new Map<string, string>();
  return {
    run([name = '', script = '', ...rest]) {
      const isHash = name.toUpperCase() === 'EVALSHA';
      if (name.toUpperCase() !== 'EVAL' && !isHash)
        return redis.run([name, script, ...rest].filter((w) => w !== ''));
      if (!isHash) scripts.set(sha1(script), script.replace(/^#!lua.*\n/, ''));
      const known = scripts.get(isHash ? script : sha1(script));
      if (!known) return Promise.reject(new Error('NOSCRIPT No matching script. Please use EVAL.'));
      return redis.run(['EVAL', known, ...rest]);
    },
    close: redis.close,
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const encode = (reply: Reply): Reply => {
  if (Array.isArray(reply)) return reply.map(encode);
  return typeof reply === 'string' && reply !== 'OK' ? Buffer.from(reply).toString('base64') : reply;
};

const wordsOf = (body: unknown): Command => (Array.isArray(body) ? body.map(String) : []);

/** Upstash's REST door on loopback, over a memory of its own or, with `redisUrl`, over a real Redis. */
export async function startUpstash({ redisUrl }: { redisUrl?: string } = {}): Promise<FakeUpstash> {
  const token = upstashToken;
  const store = redisUrl ? createRedisStore(redisUrl) : createMemoryStore();
  const requests: string[] = [];
  const commands: Command[] = [];
  let current: Trouble | null = null;
  let left = Number.POSITIVE_INFINITY;

  async function runOne(words: Command, isBase64: boolean): Promise<{ result: Reply } | { error: string }> {
    commands.push(words);
    try {
      const reply = await store.run(words);
      return { result: isBase64 ? encode(reply) : reply };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  const setTrouble = (next: Trouble | null) => {
    current = next;
    left = next?.times ?? Number.POSITIVE_INFINITY;
  };

  const server = createServer(async (request, response) => {
    const say = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    // Steered from another process, as the sandbox's fakes are.
    if (request.url?.startsWith('/__fake/')) {
      if (request.method === 'POST') setTrouble((await readJson(request)) as Trouble | null);
      return say(200, { requests: requests.length, trouble: current });
    }
    requests.push(request.url ?? '');
    if (current && left > 0) {
      left--;
      return misbehave(current, request, response);
    }
    if (request.headers.authorization !== `Bearer ${token}`) {
      return say(401, { error: 'WRONGPASS invalid or missing auth token' });
    }
    const body = await readJson(request).catch(() => null);
    const isBase64 = request.headers['upstash-encoding'] === 'base64';
    if (request.method !== 'POST' || !Array.isArray(body))
      return say(400, { error: 'ERR failed to parse command' });
    if (request.url === '/') {
      const answer = await runOne(wordsOf(body), isBase64);
      return say('error' in answer ? 400 : 200, answer);
    }
    if (request.url !== '/pipeline' && request.url !== '/multi-exec')
      return say(404, { error: 'ERR no such path' });
    const answers = [];
    for (const one of body) answers.push(await runOne(wordsOf(one), isBase64));
    return say(200, answers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    requests,
    commands,
    trouble: setTrouble,
    close: async () => {
      store.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

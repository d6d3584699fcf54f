import { connect } from 'node:net';

export type RedisReply = string | number | null | RedisReply[];

type Read = { reply: RedisReply | Error; end: number } | null;

/** One reply of the Redis protocol (RESP2) at `start`; null while it is not all there. */
function readReply(bytes: Buffer, start: number): Read {
  const lineEnd = bytes.indexOf('\r\n', start);
  if (lineEnd < 0) return null;
  const line = bytes.toString('utf8', start + 1, lineEnd);
  const after = lineEnd + 2;
  const kind = String.fromCharCode(bytes[start] ?? 0);
  if (kind === '+') return { reply: line, end: after };
  if (kind === '-') return { reply: new Error(line), end: after };
  if (kind === ':') return { reply: Number(line), end: after };
  const size = Number(line);
  if (size < 0) return { reply: null, end: after };
  if (kind === '$') {
    if (bytes.length < after + size + 2) return null;
    return { reply: bytes.toString('utf8', after, after + size), end: after + size + 2 };
  }
  const replies: RedisReply[] = [];
  let end = after;
  for (let n = 0; n < size; n += 1) {
    const one = readReply(bytes, end);
    if (!one) return null;
    replies.push(one.reply as RedisReply);
    end = one.end;
  }
  return { reply: replies, end };
}

/** One connection to a real Redis, for the fake in front of it. */
export function connectRedis(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port || 6379), hostname);
  const waiting: { resolve: (reply: RedisReply) => void; reject: (error: Error) => void }[] = [];
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let read = readReply(bytes, 0); read; read = readReply(bytes, 0)) {
      bytes = bytes.subarray(read.end);
      const asker = waiting.shift();
      if (read.reply instanceof Error) asker?.reject(read.reply);
      else asker?.resolve(read.reply);
    }
  });
  socket.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    run: (words: readonly string[]) =>
      new Promise<RedisReply>((resolve, reject) => {
        waiting.push({ resolve, reject });
        const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
        socket.write(`*${words.length}\r\n${parts.join('')}`);
      }),
    close: () => socket.destroy(),
  };
}

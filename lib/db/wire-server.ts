import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';

// PostgreSQL's wire protocol 3, as far as a server has to know it that only passes messages on.
// https://www.postgresql.org/docs/current/protocol-message-formats.html
const startupCodes = { ssl: 80_877_103, gss: 80_877_104, cancel: 80_877_102 };
const refusedEncryption = Buffer.from('N');
const lastOfUnit = new Set(['Q', 'S', 'F'].map((type) => type.charCodeAt(0)));
const terminate = 'X'.charCodeAt(0);
const idle = 'I'.charCodeAt(0);
const maxMessageBytes = 256 * 1024 * 1024;

const query = (text: string) => {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

type Connection = {
  socket: Socket;
  buffered: Buffer;
  unit: Uint8Array[];
  isStarted: boolean;
  isClosed: boolean;
};
type Unit = { connection: Connection; messages: Uint8Array[] };

/**
 * Serves one PGlite to many clients. Its one session takes whole units only: everything up to a Sync goes in together,
 * and while a client's transaction is open nobody else's unit does. Passing on single messages would let one client's
 * Bind meet another's Parse, and hand a person somebody else's rows.
 */
export function createWireServer(database: PGlite) {
  const waiting: Unit[] = [];
  const connections = new Set<Connection>();
  let owner: Connection | null = null;
  let isRunning = false;

  /** Passes a unit to the session; gives the state in which it left it (the status of ReadyForQuery). */
  async function execute(messages: Uint8Array[], answer: (data: Uint8Array) => void): Promise<number> {
    let status = idle;
    await database.runExclusive(async () => {
      for (const message of messages) {
        await database.execProtocolRawStream(message, {
          onRawData(data) {
            status = data.at(-1) ?? status;
            answer(data);
          },
        });
      }
    });
    return status;
  }

  function nextUnit(): Unit | undefined {
    if (!owner) return waiting.shift();
    const index = waiting.findIndex((unit) => unit.connection === owner);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (;;) {
      if (owner?.isClosed) {
        await execute([query('rollback')], () => undefined);
        owner = null;
      }
      const unit = nextUnit();
      if (!unit) break;
      const { connection, messages } = unit;
      if (connection.isClosed) continue;
      const status = await execute(messages, (data) => {
        // The bytes lie in the engine's own memory, which the next message overwrites.
        if (!connection.isClosed) connection.socket.write(Buffer.from(data));
      });
      owner = status === idle ? null : connection;
    }
    isRunning = false;
  }

  function enqueue(connection: Connection, messages: Uint8Array[]): void {
    waiting.push({ connection, messages });
    void run();
  }

  function takeStartup(connection: Connection, message: Buffer): void {
    const code = message.readInt32BE(4);
    if (code === startupCodes.ssl || code === startupCodes.gss) {
      connection.socket.write(refusedEncryption);
    } else if (code === startupCodes.cancel) {
      connection.socket.end();
    } else {
      connection.isStarted = true;
      enqueue(connection, [message]);
    }
  }

  function takeMessage(connection: Connection, message: Buffer): void {
    const type = message[0] ?? 0;
    if (type === terminate) {
      connection.socket.end();
      return;
    }
    connection.unit.push(message);
    if (!lastOfUnit.has(type)) return;
    enqueue(connection, connection.unit);
    connection.unit = [];
  }

  function take(connection: Connection, data: Buffer): void {
    connection.buffered = Buffer.concat([connection.buffered, data]);
    for (;;) {
      const { buffered, isStarted } = connection;
      const head = isStarted ? 1 : 0;
      if (buffered.length < head + 4 + (isStarted ? 0 : 4)) return;
      const length = head + buffered.readInt32BE(head);
      if (length < head + 4 || length > maxMessageBytes) {
        connection.socket.destroy();
        return;
      }
      if (buffered.length < length) return;
      const message = Buffer.from(buffered.subarray(0, length));
      connection.buffered = buffered.subarray(length);
      if (isStarted) takeMessage(connection, message);
      else takeStartup(connection, message);
    }
  }

  const server: Server = createServer((socket) => {
    const connection: Connection = {
      socket,
      buffered: Buffer.alloc(0),
      unit: [],
      isStarted: false,
      isClosed: false,
    };
    connections.add(connection);
    socket.setNoDelay(true);
    socket.on('data', (data) => take(connection, data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      connection.isClosed = true;
      connections.delete(connection);
      // An open transaction of its own is rolled back before anybody else's unit.
      void run();
    });
  });

  return {
    listen: (path: string) =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, resolve);
      }),
    /** Takes no more units; resolves when the one that runs has ended. */
    async close(): Promise<void> {
      waiting.length = 0;
      for (const { socket } of connections) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

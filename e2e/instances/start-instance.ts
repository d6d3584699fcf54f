import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

type Questions = {
  ask: { input: string; userId: string | null; callers: number; computeMs: number };
  send: { calls: number };
  count: { key: string; takes: number; points: number; windowSeconds: number };
  codes: { asks: CodeAsk[] };
  /** So many at once send what is due. */
  mail: { callers: number };
  close: Record<never, never>;
};
/** One request for a sign-in code, to an address or to a number. */
export type CodeAsk = { to: { email: string } | { phone: string; country: string }; network: string };
export type Question<Kind extends keyof Questions = keyof Questions> = {
  [K in Kind]: { kind: K } & Questions[K];
}[Kind];
export type Answers = {
  ask: { value: string; servedFrom: string }[];
  send: number;
  count: number;
  /** How each ask ended: `sent`, or the code or reason of its refusal. */
  codes: string[];
  /** How many mails were taken. */
  mail: number;
  close: undefined;
};

/** Its next answer; an instance that ends instead of answering is an error. */
function nextAnswer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stopListening = () => child.off('message', answered).off('exit', lost);
    const answered = ({ given, error }: { given?: unknown; error?: string }) => {
      stopListening();
      if (error) reject(new Error(error));
      else resolve(given);
    };
    const lost = () => {
      stopListening();
      reject(new Error('The instance ended before it answered.'));
    };
    child.on('message', answered).on('exit', lost);
  });
}

/** A process with the product's code on the given database; `more` are further variables. */
export async function startInstance(databaseUrl: string, more: Record<string, string> = {}) {
  const { PATH, HOME } = process.env;
  const child = fork('e2e/instances/instance.ts', {
    execArgv: ['--import', 'tsx'],
    env: {
      PATH,
      HOME,
      NODE_ENV: 'test',
      APP_ENV: 'development',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseUrl,
      ...more,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await nextAnswer(child);
  return {
    async say<Kind extends keyof Questions>(question: Question<Kind>): Promise<Answers[Kind]> {
      const answered = nextAnswer(child);
      child.send(question);
      return (await answered) as Answers[Kind];
    },
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export type Instance = Awaited<ReturnType<typeof startInstance>>;

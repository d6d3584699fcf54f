// The fakes of every provider in one process; tells its parent where they answer and how the product reaches them.
import { startOpenAi } from './openai';

type SandboxFake = {
  start: () => Promise<{ baseUrl: string; close: () => Promise<void> }>;
  env: (baseUrl: string) => Record<string, string>;
};

/** One line a provider, by the name that its registration gives as `fake`. */
export const sandboxFakes: Record<string, SandboxFake> = {
  openai: {
    start: () => startOpenAi({ keys: ['sk-sandbox-first', 'sk-sandbox-second'] }),
    env: (baseUrl) => ({ OPENAI_API_KEY: 'sk-sandbox-first', OPENAI_BASE_URL: `${baseUrl}/v1` }),
  },
};

async function main(): Promise<void> {
  const doors: Record<string, string> = {};
  const env: Record<string, string> = {};
  const running = await Promise.all(
    Object.entries(sandboxFakes).map(async ([name, fake]) => {
      const server = await fake.start();
      doors[name] = server.baseUrl;
      Object.assign(env, fake.env(server.baseUrl));
      return server;
    }),
  );
  process.send?.({ doors, env });
  const stop = async () => {
    await Promise.all(running.map((server) => server.close()));
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

if (process.send) await main();

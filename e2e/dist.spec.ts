import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

test('the built folder runs by itself in another place, with bare Node and settings alone', async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'jobr-dist-'));
  cpSync('dist', elsewhere, { recursive: true });
  const port = await freePort();
  const server = spawn(process.execPath, ['server.js'], {
    cwd: elsewhere,
    stdio: 'ignore',
    env: {
      NODE_ENV: 'production',
      APP_ENV: 'staging',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
      DATA_DIR: path.join(elsewhere, '.data'),
      AUTH_SECRET: 'a secret of more than thirty-two bytes for this test',
    },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    const health = () =>
      fetch(`${url}/api/health`).then(
        (answer) => answer.json(),
        () => null,
      );
    await expect.poll(health, { timeout: 60_000 }).toMatchObject({ status: 'ok', database: 'ok' });
    const landing = await (await fetch(url)).text();
    expect(landing).toContain('Career Co-Pilot');
    const signIn = await (await fetch(`${url}/sign-in`)).text();
    expect(signIn).toContain('Sign-in is not set up here yet');
    expect((await fetch(`${url}/dev/outbox`)).status).toBe(404);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

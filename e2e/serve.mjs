// What the journeys run against: `npm run up` or `npm run sandbox` on a data folder of their own, emptied first.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const { DATA_DIR, JOURNEYS_PORT } = process.env;
const script = process.argv[2] ?? 'up';
rmSync(DATA_DIR, { recursive: true, force: true });
const up = spawn(process.execPath, [`scripts/${script}.mjs`, '--port', JOURNEYS_PORT], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => up.kill(signal));
up.on('exit', (code) => process.exit(code ?? 1));

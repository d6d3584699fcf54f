import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// First the one without a window's parts, where Debian has it: journeys take an eighth less time in it.
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function firstExisting(candidates) {
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

/** The first Chromium that stands on this machine already, null when there is none. */
export function installedChromium() {
  return firstExisting([process.env.CHROMIUM_PATH, ...installed]);
}

function tryCommand(command, args, timeoutMs) {
  return spawnSync(command, args, { stdio: 'inherit', timeout: timeoutMs }).status === 0;
}

/**
 * A Chromium that can be started: an installed one, Playwright's own, or one installed now.
 * @throws Error that says what to do when there is none to be had
 */
export async function findChromium() {
  const { chromium } = await import('@playwright/test');
  const found = installedChromium() ?? firstExisting([chromium.executablePath()]);
  if (found) return found;
  if (tryCommand('npx', ['playwright', 'install', 'chromium'], 180_000)) {
    const downloaded = firstExisting([chromium.executablePath()]);
    if (downloaded) return downloaded;
  }
  if (existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', '-q', '-y', ...args];
      return tryCommand(command, rest, 600_000);
    };
    apt('update');
    if (!apt('install', 'chromium-headless-shell')) apt('install', 'chromium');
    const packaged = firstExisting(installed);
    if (packaged) return packaged;
  }
  throw new Error('No Chromium was found or could be installed: install one, or set CHROMIUM_PATH to it.');
}

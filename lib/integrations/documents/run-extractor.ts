import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors';
import type { ExtractorAnswer, ExtractorRequest } from './extractor.child';
import { documentError } from './failures';
import type { DocumentFailure, ExtractedText } from './types';

const heapMegabytes = 256;
const mostResidentBytes = 600 * 1024 * 1024;
const defaultDeadlineMs = 20_000;
const pollMs = 100;
const pageBytes = 4096;

/**
 * Reads a hostile file in a process of its own: without environment, with little heap, watched from outside, because
 * a worker thread's limits do not bound buffers and its abort ends the whole server.
 * @throws AppError `invalid` with the reason
 */
export function runExtractor(
  request: ExtractorRequest,
  { deadlineMs = defaultDeadlineMs } = {},
): Promise<ExtractedText> {
  const child = fork(extractorPath(), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: {} as NodeJS.ProcessEnv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<ExtractedText>((resolve, reject) => {
    const stop = (failure: DocumentFailure, cause?: unknown) => {
      child.kill('SIGKILL');
      reject(documentError(failure, cause));
    };
    const deadline = setTimeout(() => stop('took_too_long'), deadlineMs);
    const watch = setInterval(() => {
      if (residentBytes(child) > mostResidentBytes) stop('too_complex');
    }, pollMs);
    child.once('message', (answer: ExtractorAnswer) => {
      if ('extracted' in answer) resolve(answer.extracted);
      else reject(documentError(answer.failure));
    });
    child.once('error', (cause) => stop('damaged', cause));
    child.once('exit', (_code, signal) => {
      clearTimeout(deadline);
      clearInterval(watch);
      // V8 aborts when its heap is full; after an answer this is without effect.
      reject(documentError(signal ? 'too_complex' : 'damaged'));
    });
    child.send(request, (cause) => {
      if (cause) stop('damaged', cause);
    });
  });
}

function residentBytes({ pid }: ChildProcess): number {
  if (!pid) return 0;
  try {
    if (process.platform !== 'linux') {
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
    }
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}

/** Beside the running bundle in a deployment, in `dist` of the working directory everywhere else. */
function extractorPath(): string {
  const folders = [path.dirname(process.argv[1] ?? ''), path.join(process.cwd(), 'dist')];
  const found = folders.map((folder) => path.join(folder, 'extractor.js')).find((file) => existsSync(file));
  if (!found) {
    throw new AppError('internal', 'Files can not be read on this server: its reader was not built.', {
      detail: { folders },
    });
  }
  return found;
}

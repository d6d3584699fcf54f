import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { childPath } from '@/lib/core/child-path';
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
  const child = fork(childPath('extractor'), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: {} as NodeJS.ProcessEnv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<ExtractedText>((resolve, reject) => {
    const stop = (failure: DocumentFailure, cause?: unknown) => {
      child.kill('SIGKILL');
      reject(documentError(failure, { cause }));
    };
    const deadline = setTimeout(() => stop('took_too_long'), deadlineMs);
    const watch = setInterval(() => {
      if (residentBytes(child) > mostResidentBytes) stop('too_complex');
    }, pollMs);
    child.once('message', (answer: ExtractorAnswer) => {
      if ('extracted' in answer) resolve(answer.extracted);
      else reject(documentError(answer.failure, { detail: { fault: answer.fault } }));
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

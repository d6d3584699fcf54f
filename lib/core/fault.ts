export type Fault = { type: string; errorCode?: string; message?: string; frames: string[]; cause?: Fault };

const maxFrames = 12;
const maxDepth = 4;

// Messages of databases, parsers and SDKs quote what they were given; those of the language itself do not.
const quotesNothing = ['TypeError', 'ReferenceError', 'AppError', 'ProviderError'];

/** What a log may keep of an error: its class, code and stack frames, and never a text that may quote a person's data. */
export function describeFault(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim());
  return {
    type: error.name,
    ...(code ? { errorCode: code } : {}),
    ...(quotesNothing.includes(error.name) ? { message: error.message } : {}),
    frames,
    ...(error.cause && depth < maxDepth ? { cause: describeFault(error.cause, depth + 1) } : {}),
  };
}

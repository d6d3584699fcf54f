import { keyedHash } from '@/lib/core/crypto';

const canaryLength = 24;
/** So much of the canary is never written by chance. */
const telltale = 8;
const sentenceWords = 10;

/** A secret word in our instructions: where it comes back, they were told. The same for one server and purpose. */
export const canaryOf = (operation: string): string =>
  keyedHash('ai-canary', operation).slice(0, canaryLength);

const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function pieces(secret: string): string[] {
  return Array.from({ length: secret.length - telltale + 1 }, (_, at) => secret.slice(at, at + telltale));
}

/** The part of a Base64 text that is the same whatever stands around the secret. */
function base64Of(secret: string): string[] {
  return [0, 1, 2].map((shift) => {
    const coded = Buffer.from(`${' '.repeat(shift)}${secret}`)
      .toString('base64')
      .replace(/=+$/, '');
    return squeeze(coded.slice(shift === 0 ? 0 : 4, -2));
  });
}

/** Whether an answer tells our instructions: pieces of the canary, forwards, backwards or coded, or a stretch of the words. */
export function createLeakCheck(system: string, canary: string): (answer: string) => boolean {
  const backwards = [...canary].reverse().join('');
  const hex = Buffer.from(canary).toString('hex');
  const secrets = [...pieces(canary), ...pieces(backwards), ...base64Of(canary), hex];
  const own = words(system);
  const stretches = Array.from({ length: Math.max(0, own.length - sentenceWords + 1) }, (_, at) =>
    own.slice(at, at + sentenceWords).join(' '),
  );
  return (answer) => {
    const squeezed = squeeze(answer);
    if (secrets.some((secret) => squeezed.includes(secret))) return true;
    const said = words(answer).join(' ');
    return stretches.some((stretch) => said.includes(stretch));
  };
}

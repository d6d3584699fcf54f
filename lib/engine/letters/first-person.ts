import { baseVerbs, irregularPasts, stateAdjectives } from './verbs';

/** How a CV line can be said in the first person: `clause` continues the words of `lead`. */
export type Clause = { lead: 'I' | 'I am' | 'my work included' | 'my record includes'; clause: string };

const trailing = /[\s.;,:–—-]+$/u;
const maxWords = 42;

/** A line too long for one sentence is cut where a clause ends; what stays is still the person's own words. */
function shorten(line: string): string | null {
  if (line.split(/\s+/).length <= maxWords) return line;
  const head = line.split(/;|\s[–—]\s|\.\s/u)[0] ?? '';
  const words = head.split(/\s+/).length;
  return words >= 5 && words <= maxWords ? head.replace(trailing, '') : null;
}

/** Lower case for the first letter, unless the word is a name, an acronym or holds a digit. */
function continueWith(line: string): string {
  const first = line.split(/\s+/)[0] ?? '';
  const isOrdinary = /^\p{Lu}[\p{Ll}'’-]*,?$/u.test(first);
  return isOrdinary ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}

function isPast(word: string): boolean {
  if (irregularPasts.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !stateAdjectives.has(word);
}

function presentOf(word: string): string | null {
  if (baseVerbs.has(word)) return word;
  if (word.endsWith('ies') && baseVerbs.has(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && baseVerbs.has(word.slice(0, -2))) return word.slice(0, -2);
  if (word.endsWith('s') && baseVerbs.has(word.slice(0, -1))) return word.slice(0, -1);
  return null;
}

/** Says one CV line in the first person without a word that it does not hold; null when it can not be said well. */
export function firstPerson(line: string): Clause | null {
  const cut = shorten(line.replace(/\s+/g, ' ').trim().replace(trailing, ''));
  if (!cut) return null;
  const words = cut.split(' ');
  if (words.length < 3) return null;
  const first = (words[0] ?? '').toLowerCase().replace(/,$/, '');
  const rest = words.slice(1).join(' ');
  if (first === 'i') return { lead: 'I', clause: rest };
  if (/^(my|we|our|you|the|this|it)$/.test(first)) return null;
  if (/^(successfully|actively|personally|currently|consistently|independently|jointly)$/.test(first)) {
    const inner = firstPerson(rest);
    return inner?.lead === 'I' ? { lead: 'I', clause: `${first} ${inner.clause}` } : inner;
  }
  if (stateAdjectives.has(first)) return { lead: 'I am', clause: continueWith(cut) };
  if (isPast(first)) return { lead: 'I', clause: `${first} ${rest}` };
  const present = presentOf(first);
  if (present) return { lead: 'I', clause: `${present} ${rest}` };
  if (first.endsWith('ing') && first.length > 5)
    return { lead: 'my work included', clause: continueWith(cut) };
  return words.length <= 24 ? { lead: 'my record includes', clause: continueWith(cut) } : null;
}

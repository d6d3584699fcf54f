import type { CvLanguage, Quote } from '../types';
import { type CvText, quoteOf } from './cv-text';
import type { ReadSection } from './read-sections';

const names: Readonly<Record<string, string>> = {
  English: 'englisch|anglais|inglés|ingles|inglese|inglês|engels',
  German: 'deutsch|allemand|alemán|tedesco|duits',
  French: 'französisch|français|francais|francés|francese|frans',
  Spanish: 'spanisch|espagnol|español|castellano|spagnolo|spaans|castilian',
  Italian: 'italienisch|italien|italiano',
  Portuguese: 'portugiesisch|portugais|portugués|português',
  Dutch: 'niederländisch|néerlandais|holandés|nederlands',
  Polish: 'polnisch|polonais|polaco|polski',
  Russian: 'russisch|russe|ruso',
  Ukrainian: 'ukrainisch',
  Czech: '',
  Slovak: '',
  Hungarian: 'ungarisch|magyar',
  Romanian: 'rumänisch|română',
  Bulgarian: '',
  Serbian: '',
  Croatian: '',
  Bosnian: '',
  Slovenian: '',
  Albanian: '',
  Greek: 'griechisch',
  Turkish: 'türkisch|türkçe|turc',
  Arabic: 'arabisch|arabe|árabe',
  Hebrew: '',
  Persian: 'farsi|dari',
  Kurdish: '',
  Hindi: 'हिन्दी|हिंदी',
  Urdu: '',
  Bengali: 'bangla',
  Punjabi: '',
  Marathi: 'मराठी',
  Gujarati: '',
  Tamil: '',
  Telugu: '',
  Kannada: '',
  Malayalam: '',
  Odia: 'oriya',
  Assamese: '',
  Konkani: '',
  Sanskrit: '',
  Bhojpuri: '',
  Maithili: '',
  Nepali: '',
  Sinhala: 'sinhalese',
  Sindhi: '',
  Kashmiri: '',
  Tulu: '',
  Dogri: '',
  Rajasthani: '',
  Mandarin: 'chinesisch|chinese|mandarin chinese|中文|putonghua',
  Cantonese: '',
  Japanese: 'japanisch|日本語',
  Korean: 'koreanisch',
  Vietnamese: '',
  Thai: '',
  Malay: 'bahasa melayu|bahasa malaysia',
  Indonesian: 'bahasa indonesia|bahasa',
  Tagalog: 'filipino',
  Cebuano: '',
  Burmese: '',
  Khmer: '',
  Swahili: 'kiswahili',
  Amharic: '',
  Somali: '',
  Yoruba: '',
  Igbo: '',
  Hausa: '',
  Zulu: 'isizulu',
  Xhosa: 'isixhosa',
  Afrikaans: '',
  Sesotho: '',
  Setswana: '',
  Kikuyu: '',
  Luganda: '',
  Kinyarwanda: '',
  Shona: '',
  Twi: '',
  Swedish: 'schwedisch|svenska',
  Norwegian: 'norwegisch|norsk',
  Danish: 'dänisch|dansk',
  Finnish: 'finnisch|suomi',
  Icelandic: '',
  Estonian: '',
  Latvian: '',
  Lithuanian: '',
  Irish: 'gaeilge|gaelic',
  Welsh: 'cymraeg',
  Catalan: 'català',
  Basque: 'euskara',
  Galician: '',
  Latin: '',
  Georgian: '',
  Armenian: '',
  Azerbaijani: '',
  Kazakh: '',
  Uzbek: '',
  Mongolian: '',
  Pashto: '',
  Tibetan: '',
  Esperanto: '',
  'British Sign Language': 'bsl',
  'American Sign Language': 'asl',
};

const nameByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([name, others]) =>
    [name.toLowerCase(), ...others.split('|')]
      .filter((word) => word !== '')
      .map((word) => [word, name] as const),
  ),
);
const wordPattern = new RegExp(
  `(?<![\\p{L}])(?:${[...nameByWord.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'giu',
);

const proficiency =
  /(?:mother[\s-]?tongue|native(?:\s(?:speaker|or bilingual(?: proficiency)?|proficiency|level))?|bilingual(?: proficiency)?|first language|second language|fluent(?:ly)?|(?:full |limited )?professional(?: working)?(?: proficiency)?|full professional|business fluent|business(?:\slevel)?|working (?:knowledge|proficiency)|proficient|advanced|upper[\s-]intermediate|intermediate|pre-intermediate|conversational|elementary(?: proficiency)?|basics?(?: knowledge)?|beginner|good|very good|excellent|fair|limited|muttersprache|muttersprachlich|verhandlungssicher|fließend|fliessend|gute kenntnisse|grundkenntnisse|sehr gut|gut|langue maternelle|courant|lengua materna|nativo|avanzado|intermedio|básico|(?:read|write|speak)(?:[\s,/&]{1,3}(?:and\s)?(?:read|write|speak)){1,2}|\b[ABC][12]\+?(?![\p{L}\d])(?:\slevel)?|ielts\s(?:band\s)?\d(?:\.\d)?)/iu;

const labelled =
  /^(?:languages?(?:\s(?:known|spoken|skills|proficiency))?|linguistic (?:skills|proficiency)|sprachen|sprachkenntnisse|langues|idiomas)\s*[:\-–]+\s*/i;

/** Natural languages from their section, or from a line that is labelled so elsewhere. */
export function readLanguages(cv: CvText, sections: readonly ReadSection[]): CvLanguage[] {
  const own = sections.filter(({ kind }) => kind === 'languages');
  const found = new Map<string, CvLanguage>();
  for (const section of own) readWithin(cv, section.bodyStart, section.end, found);
  for (const line of cv.lines) {
    const head = labelled.exec(
      line.bulletBody === null ? line.text : line.text.slice(line.bulletBody - line.start),
    )?.[0];
    if (head === undefined || own.some(({ start, end }) => line.start >= start && line.start < end)) continue;
    const next = cv.lines[line.index + 1];
    const isBare = head.length >= line.text.length - 1;
    readWithin(
      cv,
      line.start + (isBare ? 0 : head.length),
      isBare ? (next?.end ?? line.end) : line.end,
      found,
    );
  }
  if (found.size === 0)
    for (const line of cv.lines) if (isLanguageLine(line.text)) readWithin(cv, line.start, line.end, found);
  return [...found.values()];
}

const besideLanguages =
  /(?<!\p{L})(?:speaks?|i|languages?|spoken|some|a little|little|working|few words|only|and|good|level|tongue|in|of)(?!\p{L})/giu;

/** "Urdu, English (fluent), some Arabic": a sentence with two languages or more and nothing but how well. */
export function isLanguageLine(text: string): boolean {
  const sentence = (text.split(/\.\s/)[0] ?? '').slice(0, 160);
  const names = sentence.match(wordPattern)?.length ?? 0;
  if (names < 2 || text.length > 160) return false;
  const rest = sentence
    .replace(wordPattern, ' ')
    .replace(new RegExp(proficiency.source, 'giu'), ' ')
    .replace(besideLanguages, ' ');
  return !/\p{L}/u.test(rest);
}

function readWithin(cv: CvText, start: number, end: number, found: Map<string, CvLanguage>): void {
  const text = cv.visible.slice(start, end);
  const mentions = [...text.matchAll(wordPattern)];
  mentions.forEach((mention, i) => {
    const name = nameByWord.get(mention[0].toLowerCase());
    if (name === undefined || found.has(name)) return;
    const until = Math.min(mentions[i + 1]?.index ?? text.length, mention.index + mention[0].length + 60);
    const level =
      levelAfter(text, mention.index + mention[0].length, until) ?? levelBefore(text, mention.index);
    const source: Quote = quoteOf(
      cv.source,
      start + mention.index,
      start + (level?.end ?? mention.index + mention[0].length),
    );
    found.set(name, { name, proficiency: level?.text ?? null, source });
  });
}

function levelAfter(text: string, from: number, until: number): { text: string; end: number } | null {
  const after = text.slice(from, until);
  const match = proficiency.exec(after);
  if (
    match === null ||
    (/[,;\n]\s*$/.test(after.slice(0, match.index)) && !/^\s*\n?\s*$/.test(after.slice(0, match.index)))
  )
    return null;
  const isOfNext = /[,;|•·]/.test(after.slice(0, match.index));
  return isOfNext ? null : { text: match[0], end: from + match.index + match[0].length };
}

/** "Fluent in English", "native German". */
function levelBefore(text: string, at: number): { text: string; end: number } | null {
  const before = text.slice(Math.max(0, at - 24), at);
  const match = /(\p{L}+)(?:\s(?:in|command of|knowledge of))?\s$/u.exec(before);
  const word = match?.[1] ?? '';
  const level = proficiency.exec(word);
  if (level === null || level[0].length !== word.length) return null;
  return { text: word, end: at + (/^\p{L}+/u.exec(text.slice(at))?.[0].length ?? 0) };
}

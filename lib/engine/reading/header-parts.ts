import type { Span } from '../types';
import type { Line } from './cv-text';
import { isPlace, isPlaceName } from './places';
import { findDates, findDuration } from './read-dates';
import { readTitle } from './recognize-occupations';
import { employmentWords, legalForms, organisationWords, rankWords, titleNouns } from './title-words';

export type HeaderPart = {
  text: string;
  /** > 0 speaks for a job title, < 0 for an organisation, 0 for neither. */
  lean: number;
  label: 'title' | 'employer' | null;
  /** What joins it to the part before it, when that is a comma or a dash. */
  joint: ', ' | ' – ' | null;
  line: number;
};

const strongSeparator =
  /\t+|\s{3,}|(?<=\p{L}{3})(?<!\b(?:Ltd|Pvt|Inc|Corp|Govt|Dept|Asst|Univ|Bros|Messrs|Intl|Mfg|Engg|Tech|Gen|Exec|Assoc|Natl|Hosp|Mgr|Cons|Pty|Sdn|Bhd|Mrs|Prof))\.(?:\s+(?=\p{Lu})|\s*\t|\s*$)|\s*[|•·¦]\s*|\s+@\s*|\s*;\s+|\s+(?:at|bei|chez)\s+(?=\p{Lu}|the\s)|\s*\/{2}\s*|:\s+|(?<=\w[)\]])\s+(?=\p{Lu})/u;
const dash = /\s+[–—-]{1,2}\s+|(?<=\p{L})\s?[–—]\s?(?=\p{Lu})/u;
const labelPattern =
  /^(?:(job title|title|designation|position(?: held)?|role|post(?: held)?|profile|rank)|(company(?: name)?|employer|organi[sz]ation(?: name)?|name of (?:the )?(?:company|organi[sz]ation|employer)|firm|institution|worked (?:at|with)|client|hospital|school)|(duration|period|tenure|dates?|from|location|place|time period|working period|team size|department|reporting to|industry|environment|salary|ctc))\s*[:\-–]+\s*/i;
const sentence =
  /^(?:i\s)?(?:(?:am|was|have been|had been)\s)?(?:currently\s|presently\s|previously\s)?(?:working|worked|work|employed|served|serving)\s(?:as\s(?:an?\s)?|(?=at\s|with\s|in\s|for\s))/i;

/** The words of one header line without its dates, cut at its separators. */
export function readHeaderParts(line: Line): HeaderPart[] {
  let text = line.text.replace(/^[#>\s*_■▪●•◆►]+/u, '').replace(/\*\*|__/g, '');
  const label = labelPattern.exec(text);
  if (label?.[3] !== undefined) return [];
  const kind = label === null ? null : label[1] !== undefined ? ('title' as const) : ('employer' as const);
  text = withoutDates(text.slice(label?.[0].length ?? 0));
  if (sentence.test(text))
    text = text
      .replace(sentence, '')
      .replace(/\s(?:in|with|for|at)\s(?=\p{Lu}|an?\s)/u, ' | ')
      .replace(/\.$/, '');
  const parts: HeaderPart[] = [];
  for (const stretch of openBrackets(text).split(strongSeparator)) {
    for (const [dashIndex, piece] of stretch.split(dash).entries()) {
      for (const [index, words] of splitAtCommas(piece).entries()) {
        const clean = trimSigns(words);
        if (!isWorthy(clean)) continue;
        const joint = index > 0 ? ', ' : dashIndex > 0 ? ' – ' : null;
        parts.push({ text: clean, lean: leanOf(clean), label: kind, joint, line: line.index });
      }
    }
  }
  return parts;
}

/** The text with every date, duration and the brackets left empty by them taken out. */
export function withoutDates(text: string): string {
  const spans: Span[] = findDates(text);
  const duration = findDuration(text);
  if (duration !== null && /^[\s()|·,-]*$/.test(text.slice(duration.end, duration.end + 2)))
    spans.push(duration);
  let result = '';
  let at = 0;
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    result += `${text.slice(at, span.start)}\t`;
    at = span.end;
  }
  return (result + text.slice(at)).replace(/[([]\s*[)\]]/g, '\t');
}

/** "Nurse (Agency)" keeps its brackets; "Nurse (Apollo Hospital, Pune)" and "(Full-time)" open up. */
function openBrackets(text: string): string {
  return text.replace(/\(([^()]*)\)?/g, (whole, inner: string) => {
    // "(Internship)" stays: it says what kind of role it was.
    if (/^(?:intern|trainee|apprentice|volunteer)/i.test(inner.trim())) return whole;
    if (employmentWords.test(inner.trim()) || inner.trim() === '') return '\t';
    // "(HR software)" says what a firm does; an organisation's name is written with capitals.
    const isName = leanOf(inner) < 0 && !/(?<!\p{L})\p{Ll}{4}/u.test(inner);
    return isPlace(inner) || isName ? `\t${inner}\t` : whole;
  });
}

function splitAtCommas(piece: string): string[] {
  const parts: string[] = [];
  // "Chef de Partie (fish, then sauces)", "Supervisor, then Manager": these commas part nothing.
  for (const part of piece.split(/,(?![^(]*\)|\s*then\b)\s*/i)) {
    const last = parts.at(-1);
    const first = part.trim().split(/[\s.]/)[0]?.toLowerCase() ?? '';
    const isLegal = legalForms.has(first) && !/^private (?!l)/i.test(part.trim());
    if (last !== undefined && isLegal && part.trim().split(/\s+/).length <= 3)
      parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

function trimSigns(text: string): string {
  let trimmed = text.replace(/\s+/g, ' ').replace(/^[\s,;:|–—\-.*_~/]+|[\s,;:|–—\-*_~/]+$/g, '');
  if (!trimmed.includes('(')) trimmed = trimmed.replace(/[)\]]+$/, '');
  if (!trimmed.includes(')')) trimmed = trimmed.replace(/\s*[([]\s*$/, '');
  return trimmed.replace(/^(?:at|in|with|for|as)\s+(?=\p{Lu})/u, '').trim();
}

function isWorthy(text: string): boolean {
  return /\p{L}{2}|^[A-Z]{1}\d/u.test(text) && !employmentWords.test(text) && text.length <= 110;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d][\p{L}\d.&'’+#-]*/gu) ?? [];
const singular = (word: string): string => word.replace(/[.'’]+$/, '').replace(/(?<=[^s])s$/, '');
const isTitleNoun = (word: string): boolean =>
  titleNouns.has(word.replace(/\.$/, '')) ||
  titleNouns.has(singular(word)) ||
  /(?:ingenieur|leiter|entwickler|berater|techniker|mechaniker|pfleger|fahrer|lehrer|kauf(?:mann|frau)|assistent|verkäufer|elektroniker|meister)(?:in)?$/.test(
    word,
  );

const leans = new Map<string, number>();
const mostLeans = 4_000;

/** How much the words look like a job title (> 0) or like an organisation's name (< 0). */
export function leanOf(text: string): number {
  let lean = leans.get(text);
  if (lean === undefined) {
    lean = weigh(text);
    if (leans.size >= mostLeans) leans.clear();
    leans.set(text, lean);
  }
  return lean;
}

function weigh(text: string): number {
  if (isPlace(text)) return 0;
  const plain = text.replace(/\([^)]*\)?/g, ' ');
  const words = wordsOf(plain);
  const last = words.at(-1) ?? '';
  if (words.some((word) => legalForms.has(word.replace(/\.$/, ''))) && words.length > 1) return -4;
  // English titles end on their noun: "Bank Manager" is one, "Manager of the Bank" too, "Drivers' Union" is not.
  const head =
    wordsOf(plain.split(/\s+(?:of|for|to|in|und|and|&|de|du|der|für)\s+|[/(]|\s[-–]\s/)[0] ?? '').at(-1) ??
    last;
  const isTitleEnd =
    isTitleNoun(last) ||
    isTitleNoun(head) ||
    (/^(?:[ivx]{1,3}|\d)$/.test(last) && isTitleNoun(words.at(-2) ?? ''));
  const isOrganisationEnd = organisationWords.has(last) || organisationWords.has(head);
  let lean = 0;
  if (isTitleEnd) lean += 3;
  if (isOrganisationEnd) lean -= isTitleEnd && organisationWords.has(head) ? 2 : 3;
  if (!isTitleEnd && !isOrganisationEnd && words.some((word) => organisationWords.has(word))) lean -= 1;
  if (rankWords.has((words[0] ?? '').replace(/\.$/, ''))) lean += 2;
  if (lean > -2 && readTitle(text).occupationId !== null) lean += 2;
  if (words.length > 9) lean -= 1;
  return lean;
}

export function isPlacePart(part: HeaderPart): boolean {
  return isPlace(part.text) || isPlaceName(part.text);
}

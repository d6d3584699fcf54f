import { type CvText, quoteOf } from '../reading/cv-text';
import { findDates } from '../reading/read-dates';
import type { CvProfile, Quote, Span } from '../types';

const number = '\\d{1,3}(?:[,.’\\s]\\d{2,3})*(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?';
const percent = new RegExp(
  `(?:${number})\\s?(?:%|percent\\b|per\\scent\\b|percentage\\spoints?\\b|bps\\b)`,
  'iu',
);
const money = new RegExp(
  `(?:[₹$€£¥₦]|\\b(?:rs\\.?|inr|usd|eur|gbp|aed|sar|qar|omr|kwd|cad|aud|sgd|chf|zar|ngn|kes|pln|brl)\\s?)\\s?(?:${number})|\\b(?:${number})\\s?(?:lakhs?|lacs?|crores?|cr\\b|million|billion|mn\\b|bn\\b|euros?|dollars|pounds|rupees|dirhams|usd\\b|eur\\b|inr\\b|aed\\b|€|£)`,
  'iu',
);
const times =
  /\b\d{1,3}(?:\.\d)?\s?(?:x|×)(?![\p{L}\d])|\b(?:doubl|tripl|quadrupl|halv)(?:ed|ing|e)\b|\b\d{1,3}[\s-](?:fold|times)\b/iu;
const count = new RegExp(
  `(?<![\\p{L}\\d.,/#+-])(?:${number})\\s?(?:k|m)?\\+?\\s(?:[\\p{L}-]{2,20}\\s){0,2}?(?:people|staff|personnel|children|men|women|[\\p{L}-]{2,20}[^\\s\\W]s)(?![\\p{L}])`,
  'iu',
);
const change =
  /\b(?:cut|reduc|sav|increas|rais|grew|grow|boost|improv|shorten|shrank|fell|rose|drop|lower|from|under|within|faster|less|more|gain|recover|deliver|won|exceed|beat|lift|early|ahead)\p{L}*/iu;
const fromTo = /\bfrom\s[^.;]{1,30}?\d[^.;]{0,30}?\sto\s[^.;]{0,12}?\d/iu;
const duration =
  /^[\d.,\s+-]{1,12}(?:\p{L}+\s)?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|ms)$/iu;
const label =
  /\b(?:year|level|grade|class|section|room|floor|phase|version|iso|iec|article|chapter|page|ward|unit|part|no\.?|number|standard|std|stage|tier|key stage|band|act|form|java|python|php|c\+\+|windows|angular|office|act of|pin|flat|plot|sector|appendix|annex)\s$/iu;

/** Sentences of the work, projects and awards that state a measured result, in reading order. */
export function findAchievements(cv: CvText, profile: CvProfile): Quote[] {
  const spans: Span[] = profile.experience.flatMap(({ bullets }) => bullets);
  for (const section of profile.sections) {
    if (section.kind !== 'projects' && section.kind !== 'achievements' && section.kind !== 'summary')
      continue;
    const from = section.heading?.end ?? section.start;
    for (const line of joinedLines(cv, { start: from, end: section.end })) spans.push(line);
  }
  const quotes = spans
    .filter(({ start, end }) => end > start)
    .flatMap((span) => sentencesOf(cv, span))
    .filter((quote) => hasMeasure(cv.visible.slice(quote.start, quote.end)));
  const byStart = new Map(quotes.map((quote) => [quote.start, quote]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Bullets, and paragraphs with the lines they wrap onto, of a stretch. */
function joinedLines(cv: CvText, span: Span): Span[] {
  const joined: Span[] = [];
  let isOpen = false;
  for (const line of cv.lines) {
    if (line.start < span.start || line.end > span.end || line.start >= span.end) continue;
    const last = joined.at(-1);
    if (line.isBlank) isOpen = false;
    else if (isOpen && line.bulletBody === null && last !== undefined) last.end = line.end;
    else {
      joined.push({ start: line.bulletBody ?? line.start, end: line.end });
      isOpen = true;
    }
  }
  return joined;
}

function sentencesOf(cv: CvText, span: Span): Quote[] {
  const text = cv.visible.slice(span.start, span.end);
  const quotes: Quote[] = [];
  let at = 0;
  for (const match of text.matchAll(/(?<=[\p{L}\d)%][.!?])\s+(?=[\p{Lu}\d])/gu)) {
    quotes.push(quoteOf(cv.source, span.start + at, span.start + match.index));
    at = match.index + match[0].length;
  }
  quotes.push(quoteOf(cv.source, span.start + at, span.end));
  return quotes.filter(({ text: words }) => words.length <= 600);
}

/** Whether a sentence measures something: share, money, factor or count; years, phone numbers and labels do not. */
export function hasMeasure(sentence: string): boolean {
  if (sentence.split(/\s+/).length < 3) return false;
  let text = sentence.replace(/https?:\S+|www\.\S+|\S+@\S+|\+?\d[\d\s()-]{8,}\d(?!\s?%)/g, (match) =>
    /^\d{1,3}(?:[,\s]\d{3})+$/.test(match) ? match : ' ',
  );
  for (const { start, end } of findDates(text).reverse()) text = `${text.slice(0, start)} ${text.slice(end)}`;
  if (percent.test(text) || money.test(text) || times.test(text) || fromTo.test(text)) return true;
  const match = count.exec(text);
  if (match === null || label.test(text.slice(0, match.index))) return false;
  const words = match[0].trim();
  if (/^[01](?![\d.,])/.test(words)) return false;
  return !duration.test(words) || (change.test(text) && !/experience/i.test(text));
}

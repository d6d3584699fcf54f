import type { CvContact, Quote, Span } from '../types';
import { type CvText, closeLetterSpacing, type Line, linesWithin, quoteOf } from './cv-text';
import { isDegree, isInstitution } from './degrees';
import { leanOf } from './header-parts';
import { isPlace, isPlaceName } from './places';
import { findDates } from './read-dates';
import type { ReadSection } from './read-sections';
import { headingKindOf } from './section-headings';

const emailPattern = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w@])/gu;
const phonePattern = /(?<![\w@./-])(?:\(?\+|00)?\(?\d(?:[ \t\u00a0().\-–/]{0,3}\d){7,14}(?![\w@])/gu;
const linkPattern =
  /(?<![\w@.])(?:https?:\/\/[^\s|,;)>\]]{3,200}|(?:www\.)[^\s|,;)>\]]{3,200}|(?:[\w-]{1,40}\.)?(?:linkedin|github|gitlab|behance|dribbble|stackoverflow|medium|kaggle|xing|orcid|bitbucket|twitter|x|notion|about)\.(?:com|org|io|me|site)\/[^\s|,;)>\]]{1,200}|(?<![\w.-])[\w-]{2,40}\.(?:github\.io|vercel\.app|netlify\.app|dev|me|io|design|blog|portfolio)(?:\/[^\s|,;)>\]]{0,200})?(?![\w.]))/giu;

const phoneLabel =
  /(?:phone|mobile|mob|cell|tel(?:ephone|efon)?|contact(?:\s(?:no|number))?|ph|whatsapp|m|t|p|handy|call)\.?\s?(?:no\.?|number)?\s?[:.\-–]?\s?$/i;
const otherNumber =
  /(?:pin|passport|aadhaar|aadhar|pan|reg(?:istration)?|licen[cs]e|id|no|number|vat|account|nmc|gmc|hcpc|dob|birth|isbn|doi|orcid)\b\.?[\s:.#-]{0,6}$/i;

export function readContact(cv: CvText, sections: readonly ReadSection[]): CvContact {
  const near = contactSpans(cv, sections);
  const links = findLinks(cv);
  const email = findEmail(cv, near);
  const phone = findPhone(cv, near, links);
  // Two capitalized words are a name only where something else says that this is a CV.
  const isCv =
    email !== null ||
    phone !== null ||
    links.length > 0 ||
    sections.some(({ headingKind }) => headingKind !== null);
  const name = isCv ? findName(cv, sections) : null;
  return {
    name,
    email,
    phone,
    location: isCv ? findLocation(cv, near, name) : null,
    links,
  };
}

/** Where contact details stand: the opening, sections named so, and whatever has no section. */
function contactSpans(cv: CvText, sections: readonly ReadSection[]): Span[] {
  const own = sections.filter(({ kind, headingKind }) => kind === 'contact' || headingKind === 'contact');
  const last = cv.lines.findLast((line) => !line.isBlank);
  const spans: Span[] = own.map(({ bodyStart, end }) => ({ start: bodyStart, end }));
  // Footers come last in the text.
  const footer = cv.lines.filter((line) => !line.isBlank).slice(-3)[0];
  if (last !== undefined && footer !== undefined) spans.push({ start: footer.start, end: last.end });
  return spans;
}

function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}

function findEmail(cv: CvText, near: readonly Span[]): Quote | null {
  const all = [...cv.visible.matchAll(emailPattern)].map((match) =>
    quoteOf(cv.source, match.index, match.index + match[0].length),
  );
  return all.find(({ start }) => within(near, start)) ?? all[0] ?? null;
}

function findPhone(cv: CvText, near: readonly Span[], links: readonly Quote[]): Quote | null {
  const found: { quote: Quote; rank: number }[] = [];
  for (const match of cv.visible.matchAll(phonePattern)) {
    const start = match.index;
    const before = cv.visible.slice(Math.max(0, start - 24), start);
    if (!isPhone(match[0], before) || within(links, start)) continue;
    const isLabelled = phoneLabel.test(before);
    const isInternational = /^\(?(?:\+|00)/.test(match[0]);
    if (!isLabelled && !isInternational && !within(near, start)) continue;
    const rank = (within(near, start) ? 4 : 0) + (isLabelled ? 2 : 0) + (isInternational ? 1 : 0);
    found.push({ quote: quoteOf(cv.source, start, start + match[0].length), rank });
  }
  found.sort((a, b) => b.rank - a.rank || a.quote.start - b.quote.start);
  return found[0]?.quote ?? null;
}

function isPhone(text: string, before: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || text.includes('\n')) return false;
  if (otherNumber.test(before) && !phoneLabel.test(before)) return false;
  return (
    findDates(text).length === 0 &&
    !/^\d{4}\s?[-–]\s?\d{4}$/.test(text) &&
    !/^(?:\d{4}[\s-]){3}\d{4}$/.test(text)
  );
}

function findLinks(cv: CvText): Quote[] {
  const links: Quote[] = [];
  for (const match of cv.visible.matchAll(linkPattern)) {
    const trimmed = match[0].replace(/[.,:;'"”’]+$/, '');
    links.push(quoteOf(cv.source, match.index, match.index + trimmed.length));
    if (links.length === 20) break;
  }
  return links;
}

const labelledName =
  /^(?:(?:full |my )?name|candidate(?:'s)? name|name of (?:the )?candidate)\s*[:\-–]+\s*(.+)$/i;
const notName =
  /(?:curriculum|vitae|resume|résumé|lebenslauf|\bcv\b|profile|address|street|road|phone|email|page|confidential|engineer\b|manager\b|developer\b|summary|objective|http|www|@|\d)/i;

function findName(cv: CvText, sections: readonly ReadSection[]): Quote | null {
  const opening = cv.lines.filter((line) => !line.isBlank).slice(0, 8);
  const labelled = cv.lines.find(
    (line) =>
      labelledName.test(line.text) &&
      line.text.length < 90 &&
      !/father|mother|spouse|husband/i.test(line.text),
  );
  const inOpening = opening.flatMap((line, i) => readNameLine(cv, line, i));
  const first = inOpening[0];
  if (first !== undefined) return first;
  if (labelled !== undefined) {
    const words = labelledName.exec(labelled.text)?.[1] ?? '';
    const start = labelled.end - words.length;
    const plain = words.split(/\s{2,}|\t|\||,/)[0] ?? words;
    return isNameLike(plain) ? quoteOf(cv.source, start, start + plain.length) : null;
  }
  const contact = sections.find(({ kind, heading }) => kind === 'contact' && heading !== null);
  if (contact === undefined) return null;
  return (
    linesWithin(cv, contact)
      .slice(0, 4)
      .flatMap((line) => readNameLine(cv, line, 0))[0] ?? null
  );
}

/** A name that fills its line, or stands first in a line of contact details ("Asha Rao | asha@… | Pune"). */
function readNameLine(cv: CvText, line: Line, index: number): Quote[] {
  const head =
    /^[#*\s]*(?:(?:resume|cv|curriculum vitae|lebenslauf)(?:\s(?:of|for))?\s*[:\-–|—]?\s*)?/i.exec(
      line.text,
    )?.[0].length ?? 0;
  const rest = line.text.slice(head).replace(/[*_\s]+$/, '');
  if (labelledName.test(rest)) return [];
  const cut = /\s*(?:\t|\||•|·|,|;|\(|\s{3,}|\s[–—-]\s|\s(?=[\w.+-]{1,64}@)|\s(?=\+\d))/.exec(
    closedOrSame(rest) === rest ? rest : '',
  );
  const words = cut === null ? rest : rest.slice(0, cut.index);
  const isWholeLine = cut === null;
  if (!isNameLike(closeLetterSpacing(words)) || (!isWholeLine && index > 3)) return [];
  const start = line.start + head;
  return [quoteOf(cv.source, start, start + words.length)];
}

const closedOrSame = (text: string): string => closeLetterSpacing(text);
const particles =
  /^(?:de|da|di|do|dos|das|del|della|der|den|van|von|zu|zur|bin|binti|bint|ibn|al|el|la|le|ter|ten|te|y|e|af|av|san|st\.?|d|a\/l|a\/p|s\/o|d\/o|ap|mac|o)$/i;
const titleBefore =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|ing|dipl|er|ca|adv|shri|smt|sgt|capt|captain|rev)\.?$/i;
const titleAfter =
  /^(?:rn|bsn|msn|md|mbbs|phd|ph\.d\.?|mba|cpa|pe|pmp|aca|acca|fca|esq\.?|jr\.?|sr\.?|ii|iii|iv|lpn|np|dds|jd|ceng|mrcp|frcs|b\.?tech|bds|pt|dpt|ot|rd|cfa|msc|bsc|ma|ba|qc)$/i;

function isNameLike(text: string): boolean {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const core = words.filter((word) => !titleBefore.test(word) && !titleAfter.test(word));
  if (core.length < 1 || core.length > 6 || text.length > 60 || text.length < 3 || notName.test(text))
    return false;
  if (core.length === 1 && (words.length > 1 ? false : (core[0] ?? '').length < 3)) return false;
  if (
    !core.every(
      (word) => particles.test(word) || /^["“'(]?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*["”')]?$/u.test(word),
    )
  )
    return false;
  if (headingKindOf(text) !== null || isDegree(text) || isInstitution(text)) return false;
  if (isPlace(text) || (core.length === 1 && isPlaceName(text))) return false;
  return leanOf(text) < 3 && !(leanOf(text) < -2);
}

const locationLabel =
  /^(?:(?:current |present |permanent |home |postal |mailing |residential |correspondence )?(?:address|location|city|residence|based in|wohnort|adresse|anschrift|ort|domicile|residing at|place of residence|base))\s*[:\-–]+\s*/i;
const streetWords =
  /(?<!\p{L})(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|nagar|colony|sector|flat|apartment|apt\.?|block|house|plot|floor|straße|strasse|str\.|weg|platz|close|court|crescent|terrace|way|marg|layout|cross|main|p\.?o\.? box|district|near|opp|villa|tower|tehsil|taluk|post|village|vill)(?!\p{L})/iu;

function findLocation(cv: CvText, near: readonly Span[], name: Quote | null): Quote | null {
  const lines = cv.lines.filter((line) => !line.isBlank && within(near, line.start));
  for (const line of lines) {
    const label = locationLabel.exec(line.text)?.[0];
    if (label !== undefined && label.length < line.text.length) {
      const words = line.text.slice(label.length).split(/\t|\s{3,}|\s?\|\s?|\s?[•·]\s?/)[0] ?? '';
      if (/\p{L}{2}/u.test(words))
        return quoteOf(cv.source, line.start + label.length, line.start + label.length + words.length);
    }
  }
  for (const line of lines) {
    const found = findPlaceSegment(line, name);
    if (found !== null) return quoteOf(cv.source, found.start, found.end);
  }
  return null;
}

/** The piece of a contact line that is a place or ends in one. */
function findPlaceSegment(line: Line, name: Quote | null): Span | null {
  let at = line.start;
  for (const piece of line.text.split(/(\t|\s{2,}|\s?\|\s?|\s?[•·;]\s?|\s[–—]\s)/)) {
    const start = at;
    at += piece.length;
    const words = piece.trim();
    if (words.length < 2 || words.length > 120 || (name !== null && start < name.end && name.start < at))
      continue;
    if (/@|https?:|www\./.test(words) || /^(?:nationality|languages?|visa|passport|marital)/i.test(words))
      continue;
    const parts = words.split(/,\s*/);
    const last = parts.at(-1) ?? '';
    const isAddress =
      parts.length > 1 &&
      parts.length < 9 &&
      parts.slice(-3).some(isPlaceName) &&
      (streetWords.test(words) || parts.length <= 4 || isPlaceName(last));
    // "Department of Chemistry, University of Crete, Heraklion, Greece": the place begins behind the school.
    const school = isPlace(words) ? -1 : parts.findLastIndex(isInstitution);
    const tail = parts.slice(school + 1).join(', ');
    if (school >= 0 && tail !== '' && isAddress && piece.includes(tail)) {
      return { start: start + piece.indexOf(tail), end: start + piece.indexOf(tail) + tail.length };
    }
    if (isPlace(words) || isAddress) return { start, end: start + piece.length };
  }
  return null;
}

import { type HeaderPart, isPlacePart } from './header-parts';

export type ReadingOrder = 'title-first' | 'employer-first';

export type ResolvedHeader = {
  title: string;
  employer: string;
  /** Which stood first, when the words themselves tell; null when the order had to be guessed. */
  order: ReadingOrder | null;
};

type Part = HeaderPart & { index: number };

/** Decides which words are the title and which the employer. `order` settles what the words leave open. */
export function resolveHeader(all: readonly HeaderPart[], order: ReadingOrder): ResolvedHeader {
  const parts = foldDescriptions(all)
    .map((part, index) => ({ ...part, index }))
    .filter((part) => part.label !== null || !isPlacePart(part));
  const labelledTitle = parts.find(({ label }) => label === 'title');
  const labelledEmployer = parts.find(({ label }) => label === 'employer');
  const open = parts.filter(({ label }) => label === null);
  if (labelledTitle !== undefined || labelledEmployer !== undefined) {
    const title = labelledTitle ?? pickTitle(open);
    const employer =
      labelledEmployer ??
      pickEmployer(
        open.filter((part) => part !== title),
        title ?? null,
      );
    return { title: title?.text ?? '', employer: employer?.text ?? '', order: null };
  }
  if (open.length === 0) return { title: '', employer: '', order: null };
  const sureTitle = pickTitle(open);
  if (sureTitle !== null) return withTitle(open, sureTitle, order);
  const sureEmployer = pickSureEmployer(open);
  if (sureEmployer !== null) return withEmployer(open, sureEmployer);
  const [first, second] = groupHeads(open);
  if (first === undefined) return { title: '', employer: '', order: null };
  if (second === undefined) return { title: '', employer: first.text, order: null };
  return order === 'title-first'
    ? { title: first.text, employer: second.text, order: null }
    : { title: second.text, employer: first.text, order: null };
}

/** "Bay Physio Rooms, private clinic": what follows in small letters says what the name before it is. */
function foldDescriptions(all: readonly HeaderPart[]): HeaderPart[] {
  const folded: HeaderPart[] = [];
  for (const part of all) {
    const last = folded.at(-1);
    const isDescription = part.joint === ', ' && part.lean < 0 && /^\p{Ll}{3}/u.test(part.text);
    if (!isDescription || last === undefined || last.line !== part.line || last.lean >= 3) folded.push(part);
    else folded[folded.length - 1] = { ...last, lean: Math.min(last.lean, part.lean) };
  }
  return folded;
}

function pickTitle(parts: readonly Part[]): Part | null {
  let best: Part | null = null;
  for (const part of parts) if (part.lean > (best?.lean ?? 0)) best = part;
  return best;
}

function pickSureEmployer(parts: readonly Part[]): Part | null {
  let best: Part | null = null;
  for (const part of parts) if (part.lean < (best?.lean ?? 0)) best = part;
  return best;
}

function pickEmployer(parts: readonly Part[], title: Part | null): Part | null {
  const sure = pickSureEmployer(parts);
  if (sure !== null) return sure;
  const neutral = parts.filter(({ lean }) => lean <= 0);
  // "Account Executive, mid-market, Brightfield": a name has a capital, though a few brands have it second.
  const named = neutral.filter(({ text }) => !/^\p{Ll}{2}/u.test(text));
  const pool = [named, neutral].find(({ length }) => length > 0) ?? parts;
  const isJoined = (part: Part): boolean =>
    part.joint === ', ' || (part.joint !== null && part.line === title?.line);
  const after = pool.find((part) => title === null || part.index > title.index);
  return pool.find((part) => !isJoined(part)) ?? after ?? pool[0] ?? null;
}

function withTitle(open: readonly Part[], sure: Part, order: ReadingOrder): ResolvedHeader {
  // Two parts that look like titles and nothing else: the order seen elsewhere decides.
  const heads = groupHeads(open);
  const looksTwice = heads.length > 1 && heads.every(({ lean }) => lean > 0);
  const title = looksTwice ? ((order === 'title-first' ? heads[0] : heads[1]) ?? sure) : sure;
  const employer = pickEmployer(
    open.filter((part) => part !== title),
    title,
  );
  // "Manager, Finance | HDFC Bank": what is joined to the title belongs to it when the employer stands elsewhere.
  const next = open.find((part) => part.index === title.index + 1);
  const isPart =
    next !== undefined &&
    next !== employer &&
    next.joint !== null &&
    next.line === title.line &&
    next.lean >= 0;
  const isElsewhere =
    employer !== null && !(employer.index > title.index && isChained(open, title, employer));
  const continuation =
    isPart && isElsewhere && next.text.split(' ').length <= 4 ? `${next.joint}${next.text}` : '';
  return {
    title: `${title.text}${continuation}`,
    employer: employer?.text ?? '',
    order:
      employer === null || looksTwice
        ? null
        : title.index < employer.index
          ? 'title-first'
          : 'employer-first',
  };
}

/** Whether only commas stand between the two. */
function isChained(open: readonly Part[], from: Part, to: Part): boolean {
  return open
    .filter(({ index }) => index > from.index && index <= to.index)
    .every(({ joint }) => joint === ', ');
}

function withEmployer(open: readonly Part[], employer: Part): ResolvedHeader {
  const rest = open.filter((part) => part !== employer && part.lean >= 0);
  const title = rest.find(({ joint }) => joint !== ', ') ?? (employer.joint === ', ' ? rest[0] : undefined);
  const order = title === undefined ? null : title.index < employer.index ? 'title-first' : 'employer-first';
  return { title: title?.text ?? '', employer: employer.text, order };
}

/** The first part of every stretch that commas hold together; within a single stretch, all its parts. */
function groupHeads(parts: readonly Part[]): Part[] {
  const heads = parts.filter(({ joint }) => joint !== ', ');
  return heads.length > 1 ? heads : [...parts];
}

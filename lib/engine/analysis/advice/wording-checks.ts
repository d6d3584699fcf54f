import { firstLineOf, quoteOf } from '../../reading/cv-text';
import type { CvProfile, Quote } from '../../types';
import { advice, type Check } from './check';

const bulletsOf = (profile: CvProfile): Quote[] =>
  profile.experience.flatMap(({ bullets }) => bullets).filter(({ text }) => text.split(/\s+/).length >= 3);

/** The first match of the pattern in each quote, as a quote of its own. */
function findIn(quotes: readonly Quote[], source: string, pattern: RegExp): Quote[] {
  return quotes.flatMap((quote) => {
    const match = pattern.exec(quote.text);
    return match === null
      ? []
      : [quoteOf(source, quote.start + match.index, quote.start + match.index + match[0].length)];
  });
}

const checkResults: Check = ({ profile, achievements }) => {
  const bullets = bulletsOf(profile);
  if (bullets.length === 0) return null;
  let at = 0;
  const measuredStarts = new Set<number>();
  for (const bullet of [...bullets].sort((a, b) => a.start - b.start)) {
    while ((achievements[at]?.start ?? Number.POSITIVE_INFINITY) < bullet.start) at += 1;
    if ((achievements[at]?.end ?? Number.POSITIVE_INFINITY) <= bullet.end) measuredStarts.add(bullet.start);
  }
  const isMeasured = ({ start }: Quote): boolean => measuredStarts.has(start);
  const plain = bullets.filter((bullet) => !isMeasured(bullet));
  const measured = bullets.length - plain.length;
  if (measured === 0) {
    return advice(
      'important',
      'no_measured_results',
      'No line states a measured result',
      'Say how much, how many or how fast: “cut waiting time from 9 to 4 days”, “served 60 tables a night”.',
      plain,
    );
  }
  if (measured / bullets.length < 0.3) {
    return advice(
      'hint',
      'few_measured_results',
      `Only ${measured} of ${bullets.length} lines state a measured result`,
      'Look at these lines and add a number where you know one.',
      plain,
    );
  }
  return advice(
    'good',
    'measured_results',
    `${measured} of ${bullets.length} lines state a measured result`,
    'Numbers make your work easy to believe.',
    bullets.filter(isMeasured),
  );
};

const checkBullets: Check = ({ profile }) => {
  const bare = profile.experience.filter(({ bullets, source }) => bullets.length === 0 && source !== null);
  return bare.length > 0
    ? advice(
        'hint',
        'bare_roles',
        bare.length === 1
          ? 'One role says nothing about the work'
          : `${bare.length} roles say nothing about the work`,
        'Add one to four lines on what you did and what came of it.',
        bare.flatMap(({ source }) => (source === null ? [] : [firstLineOf(source)])),
      )
    : null;
};

const weak =
  /^(?:(?:was |were |am )?responsible for|helped(?: to| with| in)?|assisted(?: with| in)?|worked (?:on|with|for)|involved in|participated in|duties included?|tasked with|handled|dealt with|took part in|in charge of|supported)\b/i;

const checkWeakVerbs: Check = ({ cv, profile }) => {
  const quotes = findIn(bulletsOf(profile), cv.source, weak);
  return quotes.length > 0
    ? advice(
        'hint',
        'weak_verbs',
        'Some lines begin weakly',
        'Begin with what you did: “built”, “cut”, “taught”, “repaired”, “sold”.',
        quotes,
      )
    : null;
};

const firstPerson = /(?<![\p{L}’'])(?:I(?:['’](?:m|ve|ll|d))?|my|me|myself)(?![\p{L}’'.])/u;

const checkFirstPerson: Check = ({ cv, profile }) => {
  const quotes = findIn(bulletsOf(profile), cv.source, firstPerson);
  return quotes.length > 0
    ? advice(
        'hint',
        'first_person',
        'Some lines say “I” or “my”',
        'CV lines usually leave the person out: “Led a team of six” instead of “I led a team of six”.',
        quotes,
      )
    : null;
};

const longestBulletWords = 40;

const checkLongBullets: Check = ({ profile }) => {
  const long = bulletsOf(profile).filter(({ text }) => text.split(/\s+/).length > longestBulletWords);
  return long.length > 0
    ? advice(
        'hint',
        'long_bullets',
        long.length === 1 ? 'One line is very long' : `${long.length} lines are very long`,
        `Cut or split what has more than ${longestBulletWords} words.`,
        long,
      )
    : null;
};

const buzzword =
  /\b(?:team player|hard[\s-]?working|self[\s-]?motivated|self[\s-]?starter|go[\s-]?getter|results?[\s-](?:driven|oriented)|detail[\s-]oriented|think(?:ing)? outside (?:of )?the box|synerg(?:y|ies|istic)|dynamic (?:professional|individual|person|team)|proven track record|highly motivated|passionate about|best of breed|thought leader|guru|ninja|rock\s?star|value[\s-]add(?:ed)?|strategic thinker|fast learner|quick learner|excellent communication skills|people person|perfectionist|dedicated professional|seeking a challenging (?:position|role|career))\b/gi;

const checkBuzzwords: Check = ({ cv }) => {
  const quotes = [...cv.visible.matchAll(buzzword)].map((match) =>
    quoteOf(cv.source, match.index, match.index + match[0].length),
  );
  return quotes.length > 0
    ? advice(
        'hint',
        'buzzwords',
        'Some phrases stand in every CV',
        'Show it instead of saying it: one example proves more than the word.',
        quotes,
      )
    : null;
};

const checkRepeatedStarts: Check = ({ profile }) => {
  const byVerb = new Map<string, Quote[]>();
  for (const bullet of bulletsOf(profile)) {
    const word = /^\p{L}+/u.exec(bullet.text)?.[0];
    if (word === undefined) continue;
    const start = { start: bullet.start, end: bullet.start + word.length, text: word };
    byVerb.set(word.toLowerCase(), [...(byVerb.get(word.toLowerCase()) ?? []), start]);
  }
  const [verb, quotes] = [...byVerb.entries()].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  return quotes.length >= 5
    ? advice(
        'hint',
        'repeated_starts',
        `${quotes.length} lines begin with “${verb}”`,
        'Vary the verb, so that each line says something of its own.',
        quotes,
      )
    : null;
};

export const wordingChecks: readonly Check[] = [
  checkResults,
  checkBullets,
  checkWeakVerbs,
  checkFirstPerson,
  checkLongBullets,
  checkRepeatedStarts,
  checkBuzzwords,
];

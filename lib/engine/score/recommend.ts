import type { JobProfile, MatchScore, Quote, SkillMatch } from '@/lib/engine/types';
import type { HeldSkill, MatchableCv } from './matchable-cv';
import type { SkillsScore } from './score-skills';

type Recommendation = MatchScore['recommendations'][number];

const maxRecommendations = 5;

/** What to do before applying, most useful first; each piece with the words of the CV and the posting it rests on. */
export function recommend(
  cv: MatchableCv,
  job: JobProfile,
  skills: SkillsScore,
  missingLanguages: JobProfile['languages'],
  levelFit: MatchScore['levelFit'],
): Recommendation[] {
  const asked = (match: SkillMatch) => match.importance !== 'preferred';
  const missing = skills.missing.filter((match) => match.importance === 'required');
  const found: Recommendation[] = [
    ...skills.near.filter(asked).slice(0, 2).map(nameNear),
    ...missing.slice(0, 2).map(showOrLearn),
    ...missingLanguages.slice(0, 1).map(nameLanguage),
    ...listedOnly(cv, skills.matching).slice(0, 1),
    ...levelAdvice(levelFit),
    ...bestLine(cv, skills.matching),
  ];
  const titleNote = titleAdvice(cv, job);
  return [...found, ...titleNote].slice(0, maxRecommendations);
}

function nameNear({ name, viaName, jobQuote, cvQuote }: SkillMatch): Recommendation {
  return {
    title: `Name ${viaName} as your way to ${name}`,
    detail: `The posting asks for ${name}. You show ${viaName}, which is close: say so, and say what carries over.`,
    quotes: quotesOf(cvQuote, jobQuote),
  };
}

function showOrLearn({ name, jobQuote }: SkillMatch): Recommendation {
  return {
    title: `Show ${name}, or learn it`,
    detail: `The posting requires ${name} and your CV does not name it. If you have used it, add where and for what. If not, it is the first thing to learn.`,
    quotes: quotesOf(jobQuote),
  };
}

function nameLanguage({ name, quote }: JobProfile['languages'][number]): Recommendation {
  return {
    title: `Add ${name} to your languages`,
    detail: `The posting requires ${name}. If you speak it, add it with your level.`,
    quotes: quotesOf(quote),
  };
}

/** A required skill that stands in a list, and in no post, convinces less. */
function listedOnly(cv: MatchableCv, matching: readonly SkillMatch[]): Recommendation[] {
  return matching.flatMap((match) => {
    const held = cv.skills.get(match.skillId);
    if (match.importance !== 'required' || !held?.line || held.months > 0 || match.viaName) return [];
    return {
      title: `Say where you used ${match.name}`,
      detail: `Your CV lists ${match.name}, but no post says what you did with it. One line under the right post is enough.`,
      quotes: [held.line],
    };
  });
}

function levelAdvice({ verdict, cvQuote, jobQuote }: MatchScore['levelFit']): Recommendation[] {
  const quotes = quotesOf(cvQuote, jobQuote);
  if (verdict === 'below') {
    return [
      {
        title: 'Show that you are ready for the step up',
        detail: 'The posting asks for more experience than your CV shows. Put work you led or owned first.',
        quotes,
      },
    ];
  }
  if (verdict === 'above') {
    return [
      {
        title: 'Say why you want this level',
        detail:
          'Your CV reads as more senior than the posting. One sentence on why this post suits you helps.',
        quotes,
      },
    ];
  }
  return [];
}

/** The line of the CV that covers most of what is asked. */
function bestLine(cv: MatchableCv, matching: readonly SkillMatch[]): Recommendation[] {
  const lines = new Map<number, { line: Quote; names: string[] }>();
  for (const { skillId, name } of matching) {
    const held: HeldSkill | undefined = cv.skills.get(skillId);
    if (!held?.line || held.months === 0) continue;
    const known = lines.get(held.line.start);
    if (known) known.names.push(name);
    else lines.set(held.line.start, { line: held.line, names: [name] });
  }
  let best: { line: Quote; names: string[] } | null = null;
  for (const entry of lines.values()) if (!best || entry.names.length > best.names.length) best = entry;
  if (!best) return [];
  return [
    {
      title: 'Put this line near the top',
      detail: `It shows ${listNames(best.names)}, which the posting asks for.`,
      quotes: [best.line],
    },
  ];
}

function titleAdvice(cv: MatchableCv, job: JobProfile): Recommendation[] {
  const wanted = job.occupations[0];
  if (!wanted || cv.titles.length > 0) return [];
  return [
    {
      title: 'Name your posts by their titles',
      detail: `No job title could be read in your CV. The posting looks for ${wanted.title}.`,
      quotes: [],
    },
  ];
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

function quotesOf(...quotes: (Quote | null)[]): Quote[] {
  return quotes.filter((quote): quote is Quote => quote !== null && quote.text !== '');
}

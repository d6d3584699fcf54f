const ways = ['Keyword checkers', 'Chat models', 'Career Co-Pilot'] as const;

const columns = 'md:grid md:grid-cols-[1fr_1fr_1fr_1.2fr] md:gap-x-8';

const rows: { question: string; answers: [string, string, string] }[] = [
  {
    question: 'The same CV twice',
    answers: ['The same number', 'The number can differ', 'The same number, to the last digit'],
  },
  {
    question: 'Why this number',
    answers: [
      'A list of words',
      'A paragraph that you have to believe',
      'The line in your CV and the line in the posting',
    ],
  },
  {
    question: 'A job title worded differently',
    answers: ['Counts as missing', 'Usually understood', 'Understood where the two are known to be close'],
  },
  {
    question: 'A letter',
    answers: ['None, or a template', 'Fluent; check every claim', 'Plainer; every claim has its line'],
  },
  {
    question: 'Rare skills and new words',
    answers: [
      'Found when spelled alike',
      'Often understood',
      'Only what its word list knows; you can add your own',
    ],
  },
  {
    question: 'How many openings',
    answers: [
      'None of its own',
      'None of its own',
      'Fewer than the large boards: published feeds and what you paste',
    ],
  },
];

/** What others do better stands here as well: a comparison that only wins is an advertisement. */
export function Comparison() {
  return (
    <section id="compare" aria-labelledby="compare-title" className="pt-20 sm:pt-28">
      <h2 id="compare-title" className="text-2xl font-semibold">
        How it compares
      </h2>
      <p className="mt-2 max-w-measure text-muted">Including where another tool serves you better.</p>
      <div
        aria-hidden="true"
        className={`mt-8 border-b border-control pb-3 font-semibold max-md:hidden ${columns}`}
      >
        <span />
        {ways.map((way) => (
          <span key={way}>{way}</span>
        ))}
      </div>
      <div className="max-md:mt-6">
        {rows.map(({ question, answers }) => (
          <div key={question} className={`border-b border-line py-4 md:py-3 ${columns}`}>
            <h3 className="font-medium">{question}</h3>
            <dl className="contents">
              {ways.map((way, index) => (
                <div key={way} className="text-muted last:text-ink max-md:mt-2">
                  <dt className="text-xs md:sr-only">{way}</dt>
                  <dd>{answers[index]}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

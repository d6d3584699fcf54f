import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { Badge } from '@/components/ui/badge';
import type { CvAdvice, CvAnalysis, CvFindings, Quote } from '@/lib/engine/types';
import {
  achievementEntries,
  adviceEntries,
  type Entry,
  skillEntries,
  titleEntries,
} from './analysis-entries';
import { levelNames } from './level-names';
import { Lit, ShowInText } from './lit';
import { markIds } from './paper-marks';
import { QuoteInLine } from './quote-in-line';

type AnalysisViewProps = {
  analysis: CvAnalysis;
  /** What a model adds, without what the analysis says already. */
  found: CvFindings | null;
  text: string;
};

/** What the reading says about the person and how the CV could say it better, each with its words in the text. */
export function AnalysisView({ analysis, found, text }: AnalysisViewProps) {
  const { level } = analysis;
  return (
    <div>
      <Section title="How to make it better">
        <ul className="flex flex-col gap-1">
          {adviceEntries(analysis, found).map((item) => (
            <li key={item.id}>
              <Lit id={item.id} className="flex gap-3 py-2">
                <AdviceMark severity={item.severity} />
                <div className="min-w-0 flex-1">
                  <p className="font-medium">
                    {item.title}
                    {item.isFound && <FoundMark />}
                  </p>
                  <p className="text-muted">{item.detail}</p>
                  <Quotes id={item.id} label={item.title} quotes={item.quotes} text={text} />
                </div>
              </Lit>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Key skills">
        <Entries text={text} none="No skill stands out yet." entries={skillEntries(analysis, found)} />
      </Section>
      <Section title="Titles that fit">
        <Entries
          text={text}
          none="No title follows from the text yet."
          entries={titleEntries(analysis, found)}
        />
      </Section>
      <Section title="Achievements">
        <Entries
          text={text}
          none="No sentence with a measured result was found."
          entries={achievementEntries(analysis, found)}
        />
      </Section>
      <Section title="Level">
        <Lit id="level" className="py-1">
          <p className="font-medium">{levelNames[level.value]}</p>
          <p className="text-muted">{level.reason}</p>
        </Lit>
      </Section>
      <Industries analysis={analysis} found={found} />
    </div>
  );
}

function Industries({ analysis, found }: Omit<AnalysisViewProps, 'text'>) {
  const industries = [
    ...analysis.industries.map(({ name }) => ({ id: markIds.industry(name), name, isFound: false })),
    ...(found?.industries ?? []).map(({ name }, at) => ({
      ...{ id: markIds.found('industries', at), name, isFound: true },
    })),
  ];
  if (industries.length === 0) return null;
  return (
    <Section title="Industries">
      <ul className="flex flex-wrap gap-2">
        {industries.map(({ id, name, isFound }) => (
          <li key={id}>
            <Lit id={id}>
              <Badge>{name}</Badge>
              {isFound && <FoundMark />}
            </Lit>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FoundMark() {
  return <span className="ml-2 text-xs font-normal text-muted">found by AI</span>;
}

function AdviceMark({ severity }: { severity: CvAdvice['severity'] }) {
  const marks = {
    important: { icon: TriangleAlert, ink: 'text-caution', word: 'Important' },
    hint: { icon: Info, ink: 'text-muted', word: 'Hint' },
    good: { icon: CircleCheck, ink: 'text-positive', word: 'Good' },
  };
  const { icon: Icon, ink, word } = marks[severity];
  return (
    <span className={ink}>
      <Icon aria-hidden="true" size={18} className="mt-0.75" />
      <span className="sr-only">{word}: </span>
    </span>
  );
}

type EntriesProps = { entries: Entry[]; none: string; text: string };

function Entries({ entries, none, text }: EntriesProps): ReactNode {
  if (entries.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul>
      {entries.map(({ id, name, reason, quotes, isFound }) => (
        <li key={id}>
          <Lit id={id} className="py-1.5">
            {(name || isFound) && (
              <p className="font-medium">
                {name}
                {isFound && <FoundMark />}
              </p>
            )}
            {reason && <p className="text-sm text-muted">{reason}</p>}
            <Quotes id={id} label={name || 'this sentence'} quotes={quotes} text={text} />
          </Lit>
        </li>
      ))}
    </ul>
  );
}

type QuotesProps = { id: string; label: string; quotes: Quote[]; text: string };

function Quotes({ id, label, quotes, text }: QuotesProps) {
  const [first] = quotes;
  if (!first || first.end <= first.start) return null;
  return (
    <ShowInText id={id} label={label}>
      {quotes.length > 1 && `${quotes.length} × `}
      <QuoteInLine text={text} quote={first} />
    </ShowInText>
  );
}

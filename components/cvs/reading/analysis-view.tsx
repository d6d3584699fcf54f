import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { Badge } from '@/components/ui/badge';
import type { CvAdvice, CvAnalysis, Quote } from '@/lib/engine/types';
import { levelNames } from './level-names';
import { Lit, ShowInText } from './lit';
import { markIds } from './paper-marks';
import { QuoteInLine } from './quote-in-line';

const order: CvAdvice['severity'][] = ['important', 'hint', 'good'];

/** What the reading says about the person and how the CV could say it better, each with its words in the text. */
export function AnalysisView({ analysis, text }: { analysis: CvAnalysis; text: string }) {
  const { keySkills, level, industries, achievements, fittingTitles } = analysis;
  const advice = analysis.advice
    .map((item, at) => ({ ...item, at }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <div>
      <Section title="How to make it better">
        <ul className="flex flex-col gap-1">
          {advice.map((item) => (
            <li key={`${item.code}-${item.at}`}>
              <Lit id={markIds.advice(item.at)} className="flex gap-3 py-2">
                <AdviceMark severity={item.severity} />
                <div className="min-w-0 flex-1">
                  <p className="font-medium">{item.title}</p>
                  <p className="text-muted">{item.detail}</p>
                  <Quotes id={markIds.advice(item.at)} label={item.title} quotes={item.quotes} text={text} />
                </div>
              </Lit>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Key skills">
        <Entries
          text={text}
          none="No skill stands out yet."
          entries={keySkills.map((skill) => ({ ...skill, id: markIds.skill(skill.skillId) }))}
        />
      </Section>
      <Section title="Titles that fit">
        <Entries
          text={text}
          none="No title follows from the text yet."
          entries={fittingTitles.map((entry) => ({
            ...entry,
            id: markIds.title(entry.occupationId),
            name: entry.title,
          }))}
        />
      </Section>
      <Section title="Achievements">
        <Entries
          text={text}
          none="No sentence with a measured result was found."
          entries={achievements.map((quote, at) => ({
            ...{ id: markIds.achievement(at), name: '', reason: '', quotes: [quote] },
          }))}
        />
      </Section>
      <Section title="Level">
        <Lit id="level" className="py-1">
          <p className="font-medium">{levelNames[level.value]}</p>
          <p className="text-muted">{level.reason}</p>
        </Lit>
      </Section>
      {industries.length > 0 && (
        <Section title="Industries">
          <ul className="flex flex-wrap gap-2">
            {industries.map(({ name }) => (
              <li key={name}>
                <Lit id={markIds.industry(name)}>
                  <Badge>{name}</Badge>
                </Lit>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
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

type Entry = { id: string; name: string; reason: string; quotes: Quote[] };

type EntriesProps = { entries: Entry[]; none: string; text: string };

function Entries({ entries, none, text }: EntriesProps): ReactNode {
  if (entries.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul>
      {entries.map(({ id, name, reason, quotes }) => (
        <li key={id}>
          <Lit id={id} className="py-1.5">
            {name && <p className="font-medium">{name}</p>}
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

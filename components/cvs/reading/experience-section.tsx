'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { CvExperience, YearMonth } from '@/lib/engine/types';
import { Lit, ShowInText } from './lit';
import { ReadingSection } from './reading-section';
import { type ErrorOf, RowsForm } from './rows-form';
import { monthNames, writeMonths, writePeriod } from './write-time';

export function ExperienceSection({ experience }: { experience: CvExperience[] }) {
  return (
    <ReadingSection
      title="Experience"
      section="experience"
      form={(close) => <ExperienceForm experience={experience} close={close} />}
    >
      {experience.length === 0 && <p className="text-muted">No job was found in the text.</p>}
      <ol className="flex flex-col gap-1">
        {experience.map((entry) => (
          <li key={entry.id}>
            <Lit id={entry.id} className="py-2">
              <p className="font-medium">{entry.title || 'Title not read'}</p>
              <p>{entry.employer || <span className="text-muted">Employer not read</span>}</p>
              <p className="text-sm text-muted">
                {writePeriod(entry.from, entry.to)}
                {entry.months > 0 && `, ${writeMonths(entry.months)}`}
              </p>
              <Origin entry={entry} />
            </Lit>
          </li>
        ))}
      </ol>
    </ReadingSection>
  );
}

function Origin({ entry }: { entry: CvExperience }) {
  if (!entry.source) return <p className="text-sm text-muted">Added by you</p>;
  const [firstLine] = entry.source.text.split('\n');
  return (
    <div className="text-sm">
      <ShowInText id={entry.id} label={entry.title}>
        {firstLine}
      </ShowInText>
    </div>
  );
}

type Draft = {
  key: string;
  id: string | null;
  title: string;
  employer: string;
  fromMonth: string;
  fromYear: string;
  toMonth: string;
  toYear: string;
  isPresent: boolean;
};

const noMonth = '0';
const monthOptions = [
  { value: noMonth, label: 'Month' },
  ...monthNames.map((label, at) => ({ value: String(at + 1), label })),
];

const monthOf = (moment: YearMonth | 'present' | null) =>
  moment && moment !== 'present' && moment.month ? String(moment.month) : noMonth;
const yearOf = (moment: YearMonth | 'present' | null) =>
  moment && moment !== 'present' ? String(moment.year) : '';

function toDraft(entry: CvExperience): Draft {
  return {
    key: entry.id,
    id: entry.id,
    title: entry.title,
    employer: entry.employer,
    fromMonth: monthOf(entry.from),
    fromYear: yearOf(entry.from),
    toMonth: monthOf(entry.to),
    toYear: yearOf(entry.to),
    isPresent: entry.to === 'present',
  };
}

function toMoment(year: string, month: string): YearMonth | null {
  if (!year.trim()) return null;
  return { year: Number(year), month: month === noMonth ? null : Number(month) };
}

function toValue(row: Draft) {
  const { id, title, employer } = row;
  return {
    ...{ id, title, employer },
    from: toMoment(row.fromYear, row.fromMonth),
    to: row.isPresent ? 'present' : toMoment(row.toYear, row.toMonth),
  };
}

const fresh = (): Omit<Draft, 'key'> => ({
  id: null,
  title: '',
  employer: '',
  fromMonth: noMonth,
  fromYear: '',
  toMonth: noMonth,
  toYear: '',
  isPresent: false,
});

function ExperienceForm({ experience, close }: { experience: CvExperience[]; close: () => void }) {
  return (
    <RowsForm<Draft>
      section="experience"
      initial={experience.map(toDraft)}
      fresh={fresh}
      addLabel="Add a job"
      nameOf={(row) => row.title}
      toValue={toValue}
      close={close}
    >
      {(row, change, errorOf) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Job title" error={errorOf('title')}>
            <Input value={row.title} onValueChange={(title) => change({ title })} />
          </Field>
          <Field label="Employer" error={errorOf('employer')}>
            <Input value={row.employer} onValueChange={(employer) => change({ employer })} />
          </Field>
          <Moment
            label="From"
            {...{ month: row.fromMonth, year: row.fromYear }}
            error={momentError(errorOf, 'from')}
            onChange={({ month, year }) => change({ fromMonth: month, fromYear: year })}
          />
          {!row.isPresent && (
            <Moment
              label="To"
              {...{ month: row.toMonth, year: row.toYear }}
              error={momentError(errorOf, 'to')}
              onChange={({ month, year }) => change({ toMonth: month, toYear: year })}
            />
          )}
          <div className="sm:col-span-2">
            <Checkbox
              label="I work here now"
              isChecked={row.isPresent}
              onCheckedChange={(isPresent) => change({ isPresent })}
            />
          </div>
        </div>
      )}
    </RowsForm>
  );
}

const momentError = (errorOf: ErrorOf, field: string) => errorOf(`${field}.year`) ?? errorOf(field);

type MomentProps = {
  label: string;
  month: string;
  year: string;
  error: string | undefined;
  onChange: (moment: { month: string; year: string }) => void;
};

function Moment({ label, month, year, error, onChange }: MomentProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="grid grid-cols-2 gap-2">
        <Select
          label={`${label}: month`}
          options={monthOptions}
          value={month}
          onValueChange={(next) => onChange({ month: next, year })}
        />
        <Field label={`${label}: year`} isLabelHidden error={error}>
          <Input
            inputMode="numeric"
            placeholder="Year"
            maxLength={4}
            value={year}
            onValueChange={(next) => onChange({ month, year: next })}
          />
        </Field>
      </div>
    </fieldset>
  );
}

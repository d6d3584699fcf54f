'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { CvEducation } from '@/lib/engine/types';
import { Lit, ShowInText } from './lit';
import { ReadingSection } from './reading-section';
import { RowsForm } from './rows-form';

type Draft = { key: string; id: string | null; degree: string; institution: string; year: string };

export function EducationSection({ education }: { education: CvEducation[] }) {
  return (
    <ReadingSection
      title="Education"
      section="education"
      form={(close) => <EducationForm education={education} close={close} />}
    >
      {education.length === 0 && <p className="text-muted">No degree or course was found in the text.</p>}
      <ul>
        {education.map((entry) => (
          <li key={entry.id}>
            <Lit id={entry.id} className="py-1.5">
              <p className="font-medium">
                {entry.source ? (
                  <ShowInText id={entry.id} label={entry.degree} look="plain">
                    {entry.degree || 'Degree not read'}
                  </ShowInText>
                ) : (
                  entry.degree
                )}
              </p>
              <p className="text-sm text-muted">
                {[entry.institution, entry.year].filter(Boolean).join(', ') || 'School and year not read'}
              </p>
            </Lit>
          </li>
        ))}
      </ul>
    </ReadingSection>
  );
}

function EducationForm({ education, close }: { education: CvEducation[]; close: () => void }) {
  return (
    <RowsForm<Draft>
      section="education"
      initial={education.map((entry) => ({
        ...{ key: entry.id, id: entry.id, degree: entry.degree, institution: entry.institution },
        year: entry.year ? String(entry.year) : '',
      }))}
      fresh={() => ({ id: null, degree: '', institution: '', year: '' })}
      addLabel="Add education"
      nameOf={(row) => row.degree}
      toValue={({ id, degree, institution, year }) => ({
        ...{ id, degree, institution },
        year: year.trim() ? Number(year) : null,
      })}
      close={close}
    >
      {(row, change, errorOf) => (
        <div className="grid gap-3 sm:grid-cols-[1fr_1fr_5rem]">
          <Field label="Degree or course" error={errorOf('degree')}>
            <Input value={row.degree} onValueChange={(degree) => change({ degree })} />
          </Field>
          <Field label="School" error={errorOf('institution')}>
            <Input value={row.institution} onValueChange={(institution) => change({ institution })} />
          </Field>
          <Field label="Year" error={errorOf('year')}>
            <Input
              inputMode="numeric"
              maxLength={4}
              value={row.year}
              onValueChange={(year) => change({ year })}
            />
          </Field>
        </div>
      )}
    </RowsForm>
  );
}

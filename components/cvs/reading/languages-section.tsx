'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { CvLanguage } from '@/lib/engine/types';
import { Lit } from './lit';
import { markIds } from './paper-marks';
import { ReadingSection } from './reading-section';
import { RowsForm } from './rows-form';

type Draft = { key: string; name: string; proficiency: string };

export function LanguagesSection({ languages }: { languages: CvLanguage[] }) {
  return (
    <ReadingSection
      title="Languages"
      section="languages"
      form={(close) => <LanguagesForm languages={languages} close={close} />}
    >
      {languages.length === 0 && <p className="text-muted">No languages were found in the text.</p>}
      <ul className="flex flex-wrap gap-x-6">
        {languages.map((language) => (
          <li key={language.name}>
            <Lit id={markIds.language(language.name)} className="py-1">
              {language.name}
              {language.proficiency && <span className="text-muted">, {language.proficiency}</span>}
            </Lit>
          </li>
        ))}
      </ul>
    </ReadingSection>
  );
}

function LanguagesForm({ languages, close }: { languages: CvLanguage[]; close: () => void }) {
  return (
    <RowsForm<Draft>
      section="languages"
      initial={languages.map(({ name, proficiency }) => ({
        key: name,
        name,
        proficiency: proficiency ?? '',
      }))}
      fresh={() => ({ name: '', proficiency: '' })}
      addLabel="Add a language"
      nameOf={(row) => row.name}
      toValue={({ name, proficiency }) => ({ name, proficiency: proficiency.trim() || null })}
      close={close}
    >
      {(row, change, errorOf) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Language" error={errorOf('name')}>
            <Input value={row.name} onValueChange={(name) => change({ name })} />
          </Field>
          <Field label="How well" isOptional error={errorOf('proficiency')}>
            <Input value={row.proficiency} onValueChange={(proficiency) => change({ proficiency })} />
          </Field>
        </div>
      )}
    </RowsForm>
  );
}

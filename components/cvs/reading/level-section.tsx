'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type CvLevel, type Level, levels } from '@/lib/engine/types';
import { levelNames } from './level-names';
import { Lit } from './lit';
import { ReadingSection } from './reading-section';
import { FormButtons, useSaving } from './rows-form';
import { writeMonths } from './write-time';

export function LevelSection({ level }: { level: CvLevel }) {
  return (
    <ReadingSection title="Level" section="level" form={(close) => <LevelForm level={level} close={close} />}>
      <Lit id="level" className="py-1">
        <p className="font-medium">{levelNames[level.value]}</p>
        <p className="text-muted">{level.reason}</p>
      </Lit>
    </ReadingSection>
  );
}

function LevelForm({ level, close }: { level: CvLevel; close: () => void }) {
  const [value, setValue] = useState<Level>(level.value);
  const { send, isPending, message } = useSaving('level', close);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(value);
      }}
    >
      <Field label="Level" className="max-w-60">
        <Select
          options={levels.map((one) => ({ value: one, label: levelNames[one] }))}
          value={value}
          onValueChange={setValue}
        />
      </Field>
      <FormError message={message} />
      <FormButtons isPending={isPending} close={close} />
    </form>
  );
}

export function TotalSection({ totalMonths }: { totalMonths: number }) {
  return (
    <ReadingSection
      title="Experience in all"
      section="totalMonths"
      form={(close) => <TotalForm totalMonths={totalMonths} close={close} />}
    >
      <p>
        <span className="font-medium">{writeMonths(totalMonths)}</span>
        <span className="text-muted">, jobs at the same time counted once</span>
      </p>
    </ReadingSection>
  );
}

function TotalForm({ totalMonths, close }: { totalMonths: number; close: () => void }) {
  const [years, setYears] = useState(String(Math.floor(totalMonths / 12)));
  const [months, setMonths] = useState(String(totalMonths % 12));
  const { send, isPending, message } = useSaving('totalMonths', close);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(12 * Number(years) + Number(months));
      }}
    >
      <div className="grid max-w-60 grid-cols-2 gap-3">
        <Field label="Years">
          <Input inputMode="numeric" maxLength={2} value={years} onValueChange={setYears} />
        </Field>
        <Field label="Months">
          <Input inputMode="numeric" maxLength={2} value={months} onValueChange={setMonths} />
        </Field>
      </div>
      <FormError message={message} />
      <FormButtons isPending={isPending} close={close} />
    </form>
  );
}

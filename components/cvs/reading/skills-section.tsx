'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import type { CvSkill } from '@/lib/engine/types';
import { useCorrections } from './corrections';
import { Lit, ShowInText } from './lit';
import { markIds } from './paper-marks';
import { QuoteInLine } from './quote-in-line';
import { ReadingSection } from './reading-section';
import { FormButtons, useSaving } from './rows-form';
import { writeMonths } from './write-time';

const shownAtFirst = 14;

export function SkillsSection({ skills, text }: { skills: CvSkill[]; text: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? skills : skills.slice(0, shownAtFirst);
  return (
    <ReadingSection
      title={`Skills (${skills.length})`}
      section="skills"
      form={(close) => <SkillsForm skills={skills} close={close} />}
    >
      {skills.length === 0 && <p className="text-muted">No skill was found in the text.</p>}
      <ul>
        {shown.map((skill) => (
          <li key={skill.skillId}>
            <Lit
              id={markIds.skill(skill.skillId)}
              className="grid items-baseline gap-x-3 py-1 sm:grid-cols-[minmax(0,9rem)_minmax(0,1fr)]"
            >
              <span className="min-w-0 break-words">
                {skill.name}
                {skill.months > 0 && (
                  <span className="block text-xs text-muted">{writeMonths(skill.months)}</span>
                )}
              </span>
              <SeenIn skill={skill} text={text} />
            </Lit>
          </li>
        ))}
      </ul>
      {!isWhole && skills.length > shownAtFirst && (
        <Button size="small" className="mt-2" onClick={() => setIsWhole(true)}>
          Show all {skills.length} skills
        </Button>
      )}
    </ReadingSection>
  );
}

function SeenIn({ skill, text }: { skill: CvSkill; text: string }) {
  const [first] = skill.evidence;
  if (!first) {
    return (
      <span className="text-sm text-muted">
        {skill.isImplied ? 'Follows from another skill' : 'Added by you'}
      </span>
    );
  }
  return (
    <ShowInText id={markIds.skill(skill.skillId)} label={skill.name}>
      <QuoteInLine text={text} quote={first} />
    </ShowInText>
  );
}

type Draft = { skillId: string | null; name: string };

function SkillsForm({ skills, close }: { skills: CvSkill[]; close: () => void }) {
  const { loadSkillNames } = useCorrections();
  const [drafts, setDrafts] = useState<Draft[]>(skills.map(({ skillId, name }) => ({ skillId, name })));
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<readonly string[]>([]);
  const { send, isPending, message } = useSaving('skills', close);

  useEffect(() => {
    loadSkillNames().then(setNames, () => undefined);
  }, [loadSkillNames]);

  function add() {
    const name = typed.trim();
    setTyped('');
    if (!name || drafts.some((draft) => draft.name.toLowerCase() === name.toLowerCase())) return;
    setDrafts([...drafts, { skillId: null, name }]);
  }

  const isTaken = (name: string) => drafts.some((draft) => draft.name === name);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) add();
        else send(drafts);
      }}
    >
      <ul className="flex flex-wrap gap-2">
        {drafts.map((draft) => (
          <li
            key={draft.skillId ?? draft.name}
            className="inline-flex items-center gap-1 rounded-md border border-line bg-surface pl-3"
          >
            {draft.name}
            <button
              type="button"
              aria-label={`Remove ${draft.name}`}
              onClick={() => setDrafts(drafts.filter((one) => one !== draft))}
              className="touch-target grid size-8 place-items-center rounded-md text-muted hover:text-ink"
            >
              <X aria-hidden="true" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div className="flex items-end gap-2">
        <Field label="Add a skill" className="flex-1">
          <Combobox
            suggestions={names.filter((name) => !isTaken(name))}
            value={typed}
            onValueChange={setTyped}
            placeholder="Write or choose"
          />
        </Field>
        <Button onClick={add}>Add</Button>
      </div>
      <FormError message={message} />
      <FormButtons isPending={isPending} close={close} />
    </form>
  );
}

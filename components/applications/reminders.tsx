'use client';

import { Bell, BellRing, Trash2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { showUndoToast } from '@/components/feedback/show-undo-toast';
import { ActionForm } from '@/components/forms/action-form';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { SubmitButton } from '@/components/forms/submit-button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

export type ReminderEntry = {
  id: string;
  dueAt: string;
  /** As the person's clock shows it: `2026-11-28T09:30`. */
  wallTime: string;
  dueWords: string;
  note: string;
  isOver: boolean;
};

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type RemindersProps = {
  applicationId: string;
  reminders: readonly ReminderEntry[];
  /** What becomes of it: by mail, or on this page alone. */
  hint: string;
  setReminder: Act;
  removeReminder: Act;
};

/** When the person wants to be told of this application again. */
export function Reminders({ applicationId, reminders, hint, setReminder, removeReminder }: RemindersProps) {
  const [formKey, setFormKey] = useState(0);
  return (
    <div className="flex flex-col gap-5">
      {reminders.length > 0 && (
        <ul className="flex flex-col gap-3">
          {reminders.map((reminder) => (
            <ReminderRow
              key={reminder.id}
              reminder={reminder}
              remove={removeReminder}
              restore={() => setReminder({ applicationId, at: reminder.wallTime, note: reminder.note })}
            />
          ))}
        </ul>
      )}
      <ActionForm
        key={formKey}
        action={setReminder}
        hidden={{ applicationId }}
        onDone={() => setFormKey((key) => key + 1)}
        className="flex flex-col gap-3"
      >
        <Field label="Remind me on" name="at" hint={hint}>
          <Input name="at" type="datetime-local" className="max-w-60" />
        </Field>
        <Field label="Of what" name="note" isOptional>
          <Input name="note" maxLength={500} placeholder="Ask how it goes" />
        </Field>
        <div>
          <SubmitButton tone="secondary">Set the reminder</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

type ReminderRowProps = {
  reminder: ReminderEntry;
  remove: Act;
  restore: () => Promise<ActionResult<unknown>>;
};

function ReminderRow({ reminder, remove, restore }: ReminderRowProps) {
  const [isPending, startTransition] = useTransition();
  const { id, dueAt, dueWords, note, isOver } = reminder;
  const Icon = isOver ? BellRing : Bell;
  function take() {
    startTransition(async () => {
      const result = await answerOf(remove({ reminderId: id }), safeWords);
      if (!result.ok) return showToast({ title: result.error.message, tone: 'danger' });
      if (isOver) return showToast({ title: 'Reminder removed' });
      showUndoToast('Reminder removed', restore);
    });
  }
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden="true" size={16} className="mt-1 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p>
          <time dateTime={dueAt}>{dueWords}</time>
          {isOver && <span className="text-muted"> · over</span>}
        </p>
        {note && <p className="text-sm wrap-anywhere text-muted">{note}</p>}
      </div>
      <IconButton label={`Remove the reminder of ${dueWords}`} disabled={isPending} onClick={take}>
        <Trash2 aria-hidden="true" size={16} />
      </IconButton>
    </li>
  );
}

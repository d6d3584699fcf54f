'use client';

import { useRouter } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Tabs } from '@/components/ui/tabs';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/core/result';

type AddJobFormsProps = { onAdd: (input: unknown) => Promise<ActionResult<{ jobId: string }>> };

/** A posting by its words, or by its page's source when the page describes the job for search engines. */
export function AddJobForms({ onAdd }: AddJobFormsProps) {
  const router = useRouter();
  const open = ({ jobId }: { jobId: string }) => router.push(`/jobs/${jobId}`);
  return (
    <Tabs
      label="How to add the job"
      tabs={[
        {
          value: 'text',
          label: 'Text',
          content: (
            <ActionForm action={onAdd} hidden={{ by: 'text' }} onDone={open}>
              <div className="grid gap-5 sm:grid-cols-2">
                <Field label="Job title" name="title">
                  <Input name="title" maxLength={300} autoComplete="off" />
                </Field>
                <Field label="Company" name="company">
                  <Input name="company" maxLength={200} autoComplete="off" />
                </Field>
                <Field label="Place" name="location" isOptional>
                  <Input
                    name="location"
                    maxLength={200}
                    placeholder="Pune, India or Remote"
                    autoComplete="off"
                  />
                </Field>
                <Field label="Web address" name="url" isOptional>
                  <Input name="url" type="url" maxLength={2000} placeholder="https://" autoComplete="off" />
                </Field>
              </div>
              <Field
                label="The posting"
                name="text"
                hint="The whole text, with its lists: skills, level and pay are read from it."
              >
                <Textarea name="text" rows={14} />
              </Field>
              <div>
                <SubmitButton>Add job</SubmitButton>
              </div>
            </ActionForm>
          ),
        },
        {
          value: 'page',
          label: 'Page source',
          content: (
            <ActionForm action={onAdd} hidden={{ by: 'page' }} onDone={open}>
              <Field
                label="Source of the job’s page"
                name="html"
                hint="Open the page, choose “View page source” (Ctrl+U, on a Mac ⌥⌘U), copy everything and paste it here. Nothing of it is run or shown; only the job’s description is taken."
              >
                <Textarea name="html" rows={14} spellCheck={false} className="font-mono text-sm" />
              </Field>
              <div>
                <SubmitButton>Add job</SubmitButton>
              </div>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}

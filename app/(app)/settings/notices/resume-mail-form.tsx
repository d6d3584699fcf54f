'use client';

import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { showToast } from '@/components/ui/show-toast';
import { resumeMailAction } from './actions';

export function ResumeMailForm({ email }: { email: string }) {
  return (
    <ActionForm
      action={resumeMailAction}
      onDone={() => showToast({ title: `Mail goes to ${email} again` })}
      className="flex flex-col gap-3"
    >
      <SubmitButton tone="secondary">Get mail again</SubmitButton>
    </ActionForm>
  );
}

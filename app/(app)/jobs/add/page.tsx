import type { Metadata } from 'next';
import { AddJobForms } from '@/components/jobs/add-job-forms';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { requireUser } from '@/lib/web/session';
import { addJobAction } from '../actions';

export const metadata: Metadata = { title: 'Add a job' };

export default async function AddJobPage() {
  await requireUser();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Add a job"
        description="Bring a posting that you found elsewhere. It is matched with your CV like any other, and only you see it."
        back={{ href: '/jobs', label: 'Jobs' }}
      />
      <Card>
        <AddJobForms onAdd={addJobAction} />
      </Card>
    </div>
  );
}

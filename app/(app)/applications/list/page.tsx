import type { Metadata } from 'next';
import { ApplicationsList } from '@/components/applications/applications-list';
import { requireUser } from '@/lib/web/session';
import { ApplicationsFrame } from '../applications-frame';
import { loadColumns } from '../load-columns';

export const metadata: Metadata = { title: 'Applications, as a list' };

export default async function ApplicationsListPage() {
  const columns = await loadColumns(await requireUser());
  return (
    <ApplicationsFrame columns={columns}>
      <ApplicationsList columns={columns} />
    </ApplicationsFrame>
  );
}

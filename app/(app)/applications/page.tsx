import type { Metadata } from 'next';
import { Board } from '@/components/applications/board';
import { requireUser } from '@/lib/web/session';
import { moveApplicationAction, removeApplicationAction, restoreApplicationAction } from './actions';
import { ApplicationsFrame } from './applications-frame';
import { loadColumns } from './load-columns';

export const metadata: Metadata = { title: 'Applications' };

export default async function BoardPage() {
  const columns = await loadColumns(await requireUser());
  return (
    <ApplicationsFrame columns={columns}>
      <Board
        columns={columns}
        move={moveApplicationAction}
        remove={removeApplicationAction}
        restore={restoreApplicationAction}
      />
    </ApplicationsFrame>
  );
}

import { failureWords } from '@/components/operations/failure-words';
import { providerNames } from '@/components/operations/provider-names';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { UsageFailure } from '@/lib/features/operations/read-usage';
import { count } from './words';

/** Which failures there were, the most frequent first, with what each asks for. */
export function UsageFailures({ failures }: { failures: readonly UsageFailure[] }) {
  if (failures.length === 0) return <p className="text-muted">No call failed.</p>;
  return (
    <Card padding="none">
      <Table
        caption="Failures by kind"
        isDense
        rows={failures}
        rowKey={({ provider, kind }) => `${provider} ${kind}`}
        columns={[
          { key: 'provider', header: 'Provider', cell: ({ provider }) => providerNames[provider] },
          { key: 'kind', header: 'Kind', cell: ({ kind }) => failureWords[kind].label },
          { key: 'count', header: 'Calls', align: 'right', cell: (one) => count(one.count) },
          {
            key: 'meaning',
            header: 'What it means',
            isSecondary: true,
            cell: ({ kind }) => <span className="text-muted">{failureWords[kind].meaning}</span>,
          },
        ]}
      />
    </Card>
  );
}

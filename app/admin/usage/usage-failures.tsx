import { failureWords } from '@/components/operations/failure-words';
import { providerNames } from '@/components/operations/provider-names';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { failureKinds } from '@/lib/core/providers';
import type { UsageFailure } from '@/lib/features/operations/read-usage';
import { count } from './words';

/** Which failures there were, the most frequent first, of whom, and what each asks for. */
export function UsageFailures({ failures }: { failures: readonly UsageFailure[] }) {
  if (failures.length === 0) return <p className="text-muted">No call failed.</p>;
  const kinds = failureKinds
    .map((kind) => {
      const those = failures.filter((one) => one.kind === kind);
      return { kind, those, total: those.reduce((sum, one) => sum + one.count, 0) };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  return (
    <Card padding="none">
      <Table
        caption="Failures by kind"
        isDense
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: 'Kind', cell: ({ kind }) => failureWords[kind].label },
          { key: 'count', header: 'Calls', align: 'right', cell: ({ total }) => count(total) },
          { key: 'providers', header: 'Of them', cell: ({ those }) => those.map(providerWords).join(', ') },
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

const providerWords = (one: UsageFailure) => `${providerNames[one.provider]} ${count(one.count)}`;

import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { providerNames } from '@/components/operations/provider-names';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import type { UsageRow } from '@/lib/features/operations/read-usage';
import type { UsageSearch, UsageSort } from '@/lib/features/operations/schema';
import { sortUsage } from './sort-usage';
import { usageHref } from './usage-href';
import { count, duration, percent, shortCount, usd } from './words';

type Column = { key: UsageSort; name: string; cell: (row: UsageRow) => ReactNode } & Pick<
  TableColumn<UsageRow>,
  'align' | 'isSecondary'
>;

const columns: readonly Column[] = [
  { key: 'provider', name: 'Provider', isSecondary: true, cell: (row) => providerNames[row.provider] },
  {
    key: 'operation',
    name: 'Operation',
    cell: ({ provider, operation, model }) => (
      <>
        {operation}
        <span className="block text-muted sm:hidden">
          {[providerNames[provider], model].filter(Boolean).join(', ')}
        </span>
      </>
    ),
  },
  { key: 'model', name: 'Model', isSecondary: true, cell: (row) => row.model || none },
  { key: 'calls', name: 'Calls', align: 'right', cell: (row) => count(row.calls) },
  { key: 'success', name: 'Success', align: 'right', cell: (row) => percent(row.successRate) },
  { key: 'p50', name: 'Median', align: 'right', isSecondary: true, cell: (row) => duration(row.p50Ms) },
  { key: 'p95', name: '95 %', align: 'right', isSecondary: true, cell: (row) => duration(row.p95Ms) },
  { key: 'p99', name: '99 %', align: 'right', isSecondary: true, cell: (row) => duration(row.p99Ms) },
  { key: 'cost', name: 'Cost', align: 'right', cell: (row) => usd(row.costMicroUsd) },
  {
    key: 'tokens',
    name: 'Tokens in / out',
    align: 'right',
    isSecondary: true,
    cell: ({ inputTokens, outputTokens }) =>
      inputTokens + outputTokens === 0 ? none : `${shortCount(inputTokens)} / ${shortCount(outputTokens)}`,
  },
  {
    key: 'hits',
    name: 'Cache',
    align: 'right',
    isSecondary: true,
    cell: (row) => (row.cacheHits === 0 ? none : percent(row.cacheHitRate)),
  },
  {
    key: 'saved',
    name: 'Saved',
    align: 'right',
    isSecondary: true,
    cell: (row) => (row.cacheHits === 0 ? none : usd(row.savedMicroUsd)),
  },
];

const none = <span className="text-muted">–</span>;

/** By provider, operation and model; each head sorts by its column, a second time the other way round. */
export function UsageTable({ rows, search }: { rows: readonly UsageRow[]; search: UsageSearch }) {
  return (
    <Card padding="none">
      <Table<UsageRow>
        caption="Calls by provider, operation and model"
        isDense
        isScrolling
        rows={sortUsage(rows, search.sort, search.order)}
        rowKey={({ provider, operation, model }) => `${provider} ${operation} ${model}`}
        columns={columns.map((column) => ({
          ...column,
          cell: (row) => <span className="sm:whitespace-nowrap">{column.cell(row)}</span>,
          header: <SortLink column={column} search={search} />,
          sort: sortOf(column.key, search),
        }))}
      />
    </Card>
  );
}

const sortOf = (key: UsageSort, { sort, order }: UsageSearch) => {
  if (key !== sort) return 'none';
  return order === 'asc' ? 'ascending' : 'descending';
};

function SortLink({ column, search }: { column: Column; search: UsageSearch }) {
  const isCurrent = column.key === search.sort;
  const first = column.align === 'right' ? 'desc' : 'asc';
  const other = search.order === 'asc' ? 'desc' : 'asc';
  const Arrow = search.order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <Link
      href={usageHref({ ...search, sort: column.key, order: isCurrent ? other : first })}
      scroll={false}
      className="touch-target inline-flex items-center gap-1 rounded-sm hover:text-ink focus-visible:-outline-offset-2"
    >
      {column.name}
      {isCurrent && <Arrow aria-hidden="true" size={14} className="text-ink" />}
    </Link>
  );
}

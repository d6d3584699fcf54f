import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type TableColumn<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: 'left' | 'right';
  /** Left out on phones. */
  isSecondary?: boolean;
  /** How the rows stand, where the header can be chosen to sort by. */
  sort?: 'ascending' | 'descending' | 'none';
};

type TableProps<Row> = {
  /** What the table shows, for screen readers. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Operator's pages are dense. */
  isDense?: boolean;
  /** Scrolls inside itself, below its head: needs something in it that takes the focus. */
  isScrolling?: boolean;
};

export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, isDense = false, isScrolling = false } = props;
  const padding = isDense ? 'px-2 py-1.5 text-sm first:pl-4 last:pr-4' : 'px-4 py-3';
  const look = (column: TableColumn<Row>) =>
    classNames(padding, column.align === 'right' && 'text-right', column.isSecondary && 'max-sm:hidden');
  return (
    <div className={classNames('min-w-0 overflow-x-auto', isScrolling && 'max-h-[40rem] overflow-y-auto')}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-1 bg-surface">
          <tr className="border-b border-line text-sm text-muted">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort}
                className={classNames(look(column), 'font-medium whitespace-nowrap')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line last:border-b-0 hover:bg-hover">
              {columns.map((column) => (
                <td key={column.key} className={look(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Meter } from '@/components/charts/meter';
import { Card } from '@/components/ui/card';
import type { AllowanceKind } from '@/lib/core/allowances';
import type { Locality } from '@/lib/core/locality';
import { formatDate } from '@/lib/core/time';

type AllowanceListProps = {
  allowances: readonly { kind: AllowanceKind; used: number; limit: number; resetsAt: Date }[];
  locality: Locality;
};

const kindWords: Record<AllowanceKind, string> = {
  ai_analyses: 'CVs looked through',
  ai_assessments: 'Second opinions',
  ai_letters: 'Letters',
};

/** How much of the month’s AI is left. */
export function AllowanceList({ allowances, locality }: AllowanceListProps) {
  const [first] = allowances;
  if (!first) return null;
  return (
    <Card>
      <ul className="flex flex-col gap-4">
        {allowances.map(({ kind, used, limit }) => {
          const left = Math.max(0, limit - used);
          return (
            <li key={kind}>
              <Meter label={kindWords[kind]} value={left / limit} detail={`${left} of ${limit} left`} />
            </li>
          );
        })}
      </ul>
      <p className="mt-4 text-sm text-muted">
        Whole again on {formatDate(first.resetsAt, locality)}. What fails is not counted; once they are used
        up, the built-in engine does the work.
      </p>
    </Card>
  );
}

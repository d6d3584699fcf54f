import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';

/** The usual page before it is there: a title and a list. */
export function PageSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">The page is loading.</span>
      <Skeleton className="mb-3 h-8 w-48" />
      <Skeleton className="mb-8 h-4 w-72 max-w-full" />
      <Card padding="none">
        {['w-2/3', 'w-1/2', 'w-3/5', 'w-2/5'].map((width) => (
          <div key={width} className="flex items-center gap-4 border-b border-line px-5 py-4 last:border-b-0">
            <Skeleton isRound className="size-10 shrink-0" />
            <div className="flex-1">
              <Skeleton className={`mb-2 h-4 ${width}`} />
              <Skeleton className="h-3 w-1/3" />
            </div>
          </div>
        ))}
      </Card>
    </div>
  );
}

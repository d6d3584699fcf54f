import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';

export default function JobsLoading() {
  return (
    <div role="status">
      <span className="sr-only">Jobs are loading.</span>
      <Skeleton className="mb-8 h-8 w-24" />
      <Skeleton className="mb-3 h-9 w-full" />
      <Skeleton className="mb-8 h-8 w-2/3" />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <Card padding="none">
          {['w-2/3', 'w-1/2', 'w-3/5', 'w-3/4', 'w-2/5', 'w-4/5'].map((width) => (
            <div key={width} className="border-b border-line px-4 py-4 last:border-b-0">
              <Skeleton className={`mb-2 h-4 ${width}`} />
              <Skeleton className="mb-2 h-3 w-1/3" />
              <Skeleton className="h-3 w-1/2" />
            </div>
          ))}
        </Card>
        <Card padding="roomy" className="max-lg:hidden">
          <Skeleton className="mb-3 h-6 w-1/2" />
          <Skeleton className="mb-6 h-4 w-1/3" />
          <Skeleton className="mb-8 h-9 w-64" />
          {['w-full', 'w-11/12', 'w-4/5', 'w-10/12', 'w-3/4'].map((width) => (
            <Skeleton key={width} className={`mb-3 h-4 ${width}`} />
          ))}
        </Card>
      </div>
    </div>
  );
}

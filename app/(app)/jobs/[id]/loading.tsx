import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';

export default function JobLoading() {
  return (
    <div role="status" className="mx-auto max-w-3xl">
      <span className="sr-only">The job is loading.</span>
      <Skeleton className="mb-5 h-4 w-16" />
      <Card padding="roomy">
        <Skeleton className="mb-3 h-6 w-1/2" />
        <Skeleton className="mb-6 h-4 w-1/3" />
        <Skeleton className="mb-10 h-9 w-64 max-w-full" />
        {['w-full', 'w-11/12', 'w-4/5', 'w-10/12', 'w-3/4', 'w-2/3'].map((width) => (
          <Skeleton key={width} className={`mb-3 h-4 ${width}`} />
        ))}
      </Card>
    </div>
  );
}

import { Skeleton } from '@/components/ui/skeleton';

export function CardFormSkeleton() {
  return (
    <div role="status" aria-label="The form for cards is loading" className="flex flex-col gap-4">
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  );
}

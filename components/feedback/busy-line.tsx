import { Spinner } from '@/components/ui/spinner';

/** One line for short work: Saving … Announced politely. For work with steps use `Progress`. */
export function BusyLine({ children }: { children: string }) {
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-muted">
      <Spinner size={14} />
      {children}
    </p>
  );
}

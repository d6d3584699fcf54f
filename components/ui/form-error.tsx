import { CircleAlert } from 'lucide-react';

/** The sentence about a whole form; announced when it appears. Renders nothing without a message. */
export function FormError({ message }: { message?: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {message && (
        <p className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
          <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}

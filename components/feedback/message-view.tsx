import type { ReactNode } from 'react';

type MessageViewProps = {
  title: string;
  /** What happened and what to do next. */
  children: ReactNode;
  action?: ReactNode;
  /** Small print: a reference that support can find. */
  reference?: string;
};

/** A page that says one thing: not found, failed, no access. */
export function MessageView({ title, children, action, reference }: MessageViewProps) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start px-5 py-16 sm:py-28">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <div className="mt-3 text-muted">{children}</div>
      {action && <div className="mt-6 flex flex-wrap gap-2">{action}</div>}
      {reference && <p className="mt-8 text-sm text-muted">Reference: {reference}</p>}
    </div>
  );
}

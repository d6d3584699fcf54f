import type { ReactNode } from 'react';

type WayRowProps = {
  name: string;
  /** Which address, number or account it is, or what it would be good for. */
  detail: ReactNode;
  /** Buttons, the one that takes away last. */
  actions?: ReactNode;
};

/** One way in on the page of all of them. */
export function WayRow({ name, detail, actions }: WayRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{name}</p>
        <div className="text-sm text-muted wrap-anywhere">{detail}</div>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

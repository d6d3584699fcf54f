'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useTransition } from 'react';
import { classNames } from '@/components/ui/class-names';

const besideListQuery = '(min-width: 64rem)';

type JobLinkProps = { id: string; besideHref: string; isOpen: boolean; children: ReactNode };

/** Leads to the job's page; on a wide screen a plain click opens it beside the list instead. */
export function JobLink({ id, besideHref, isOpen, children }: JobLinkProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function open(event: MouseEvent<HTMLAnchorElement>) {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !window.matchMedia(besideListQuery).matches) return;
    event.preventDefault();
    startTransition(() => router.replace(besideHref, { scroll: false }));
  }

  return (
    <Link
      href={`/jobs/${id}`}
      prefetch={false}
      data-job-link
      aria-current={isOpen ? 'true' : undefined}
      onClick={open}
      className={classNames('font-medium after:absolute after:inset-0', isPending && 'text-accent')}
    >
      {children}
    </Link>
  );
}

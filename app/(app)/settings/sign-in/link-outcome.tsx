'use client';

import { useSearchParams } from 'next/navigation';
import { findProblem } from '@/app/(auth)/sign-in/sign-in-problems';
import { Callout } from '@/components/ui/callout';
import type { OidcWay } from '@/lib/core/ways-in';

/** What came of the way to the provider, for the row that it began in. */
export function LinkOutcome({ way }: { way: OidcWay }) {
  const query = useSearchParams();
  const problem = query.get('way') === way ? findProblem(query.get('problem'), way) : null;
  if (problem) {
    return (
      <Callout tone="caution" title={problem.title} className="mx-4 my-4 sm:mx-5">
        {problem.text}
      </Callout>
    );
  }
  return null;
}

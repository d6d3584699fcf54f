import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { NextStep } from './next-steps';

export function StepList({ steps }: { steps: readonly NextStep[] }) {
  return (
    <Card padding="none">
      <ol>
        {steps.map(({ title, detail, href, action }) => (
          <li key={title} className="border-b border-line last:border-b-0">
            <Link
              href={href}
              className="flex items-center gap-4 px-4 py-3.5 hover:bg-hover focus-visible:-outline-offset-2 sm:px-5"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{title}</span>
                <span className="block text-sm text-muted">{detail}</span>
              </span>
              <span className="text-sm font-medium text-accent max-sm:sr-only">{action}</span>
              <ChevronRight aria-hidden="true" size={16} className="shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}

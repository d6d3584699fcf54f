import { buttonStyle } from '@/components/ui/button-style';
import { LinkButton } from '@/components/ui/link-button';
import type { Described } from './describe-payment';

/** The way on from a payment. */
export function PaymentActions({ described: { action, isOpen, tone } }: { described: Described }) {
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {action && (
        <a
          className={buttonStyle(action.kind === 'again' ? 'primary' : 'secondary', 'medium')}
          href={action.href}
        >
          {action.label}
        </a>
      )}
      {tone === 'positive' && (
        <LinkButton tone="primary" href="/dashboard">
          Go to the dashboard
        </LinkButton>
      )}
      {!isOpen && <LinkButton href="/billing">See your plan</LinkButton>}
    </div>
  );
}

import { PageHeader } from '@/components/layout/page-header';
import { Progress } from '@/components/ui/progress';

export default function Loading() {
  return (
    <div className="max-w-2xl">
      <PageHeader back={{ href: '/billing', label: 'Billing' }} title="Your payment" />
      <Progress label="Asking how it stands" value={null} />
      <noscript>
        <p className="mt-6">
          This page needs scripts, and your payment does not: it goes on by itself, and nothing has to be paid
          again. Switch scripts on to see how it stands.
        </p>
      </noscript>
    </div>
  );
}

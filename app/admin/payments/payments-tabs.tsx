import { SubNav } from '@/components/layout/sub-nav';

export function PaymentsTabs() {
  return (
    <div className="mb-4">
      <SubNav
        label="Payments"
        links={[
          { href: '/admin/payments', label: 'All payments' },
          { href: '/admin/payments/differences', label: 'Differences' },
        ]}
      />
    </div>
  );
}

export { reconcilePayments } from '@/lib/features/billing/reconcile-payments';

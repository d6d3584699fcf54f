export { handleEvent } from '@/lib/features/billing/handle-event';

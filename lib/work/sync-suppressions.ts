export { syncSuppressions } from '@/lib/features/mail/sync-suppressions';

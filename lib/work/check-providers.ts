import { checkProviders as check } from '@/lib/features/operations/check-providers';

export function checkProviders(): Promise<boolean> {
  return check();
}

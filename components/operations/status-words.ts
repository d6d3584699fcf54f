import { CircleCheck, CircleDashed, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ProviderStatus } from '@/lib/core/providers';

export type StatusWord = { label: string; icon: LucideIcon; ink: string };

export const statusWords: Record<ProviderStatus, StatusWord> = {
  operational: { label: 'Operational', icon: CircleCheck, ink: 'text-positive' },
  degraded: { label: 'Degraded', icon: TriangleAlert, ink: 'text-caution' },
  outage: { label: 'Outage', icon: CircleX, ink: 'text-danger' },
  not_configured: { label: 'Not set up', icon: CircleDashed, ink: 'text-muted' },
};

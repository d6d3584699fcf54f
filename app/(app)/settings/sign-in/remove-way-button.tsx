import type { WayIn } from '@/lib/core/ways-in';

export function RemoveWayButton(_: { way: WayIn; isLast: boolean }) {
  return null;
}

'use client';

import type { WayIn } from '@/lib/core/ways-in';

/** The account's part brings the button; here its place is kept. */
export function RemoveWayButton({ isLast }: { way: WayIn; isLast: boolean }) {
  return isLast ? <p className="text-sm text-muted">Your only way in</p> : null;
}

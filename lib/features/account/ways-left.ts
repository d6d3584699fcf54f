import type { WayIn } from '@/lib/core/ways-in';
import type { MyWay } from './way-queries';

/** What remains without one way in: a password is none without the address that it belongs to. */
export function waysLeft(ways: readonly MyWay[], removed: WayIn): MyWay[] {
  const left = ways.filter(({ way }) => way !== removed);
  return left.some(({ way }) => way === 'email') ? left : left.filter(({ way }) => way !== 'password');
}

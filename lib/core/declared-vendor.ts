import { env, environmentSecret } from './env';
import { type VendorGroup, type VendorId, vendorGroups } from './vendor-groups';

/**
 * Whether the environment sets a vendor up: what can be known without the database. With SECRETS_KEY its keys may lie there, so
 * that the rest of its settings counts.
 */
export function isVendorDeclared(id: VendorId): boolean {
  const group: VendorGroup = vendorGroups[id];
  const shapes = 'parts' in group ? Object.values(group.parts) : [group];
  const known: Readonly<Record<string, unknown>> = env();
  return shapes.some(({ shape, secrets }) => {
    if (secrets.every((name) => environmentSecret(name))) return true;
    return Boolean(known.SECRETS_KEY) && Object.keys(shape).some((name) => known[name]);
  });
}

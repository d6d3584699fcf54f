import { type VendorConfig, type VendorId, vendorConfig } from '@/lib/core/env';

/**
 * A vendor's present settings: the environment's, with secrets that an administrator rotated in their place, at most 10 s
 * old. Null when the vendor is not set up.
 */
export async function configOf<Id extends VendorId>(vendor: Id): Promise<VendorConfig<Id> | null> {
  return vendorConfig(vendor);
}

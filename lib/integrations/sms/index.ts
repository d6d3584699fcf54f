import { keyedHash } from '@/lib/core/crypto';
import type { SmsVendor } from '@/lib/core/env';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { firstAvailable } from '@/lib/core/first-available';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { callOf } from '../runtime';
import { configOf } from '../secrets';
import type { Delivery, TextMessage } from './types';
import { createVendor, usableVendors } from './vendors';

export const vendorLabel = (vendor: SmsVendor): string => vendorGroups.sms.parts[vendor].label;

/** Whether there is anybody to send a text message; the settings are read anew each time. */
export async function isSmsSetUp(): Promise<boolean> {
  return usableVendors(await configOf('sms')).length > 0;
}

const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** The line broke after it stood: the question may have gone out. */
const isCut = ({ cause }: Error) =>
  cause instanceof Error && 'code' in cause && !neverConnected.includes(String(cause.code));

// Answered too late, not at all, or not in a way that can be read: it may be on its way.
function mayBeOnItsWay(error: unknown): boolean {
  if (isProviderError(error, 'timeout')) return true;
  if (isProviderError(error, 'unreachable')) return isCut(error);
  return isProviderError(error, 'bad_response') && error.isProvidersFault;
}

/**
 * Sends a text message by the first vendor that takes it, in at most ten seconds. A vendor that did not answer in time may
 * have sent it all the same, so it may arrive twice. Costs what a message costs; whoever calls makes sure that it is once.
 */
export async function sendText(message: TextMessage): Promise<Delivery> {
  const config = await configOf('sms');
  if (!config) return { isSent: false, failure: 'unconfigured', isUnsure: false };
  let isUnsure = false;
  try {
    const served = await firstAvailable(usableVendors(config), async (vendor) => {
      const settings = keyedHash('sms-gate', JSON.stringify(config[vendor])).slice(0, 16);
      const [secret] = vendorGroups.sms.parts[vendor].secrets;
      const port = createVendor(vendor, config, callOf('sms', settings, secret));
      if (!port) throw new ProviderError('sms', 'unconfigured');
      return port.send(message).catch((error: unknown) => {
        isUnsure ||= mayBeOnItsWay(error);
        throw error;
      });
    });
    return { isSent: true, vendor: served.vendor, messageId: served.value, failure: served.failure };
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return { isSent: false, failure: error.kind, isUnsure };
  }
}

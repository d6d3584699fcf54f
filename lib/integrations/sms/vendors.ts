import type { Call } from '@/lib/core/call-provider';
import { env, type SmsVendor } from '@/lib/core/env';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { createAwsSns } from './aws-sns';
import { createTwilio } from './twilio';
import type { SmsPort } from './types';

export type SmsConfig = VendorConfig<'sms'>;

/** Those that SMS_VENDORS names and that are set up, in its order. */
export function usableVendors(config: SmsConfig | null): SmsVendor[] {
  return [...new Set(env().SMS_VENDORS)].filter((vendor) => config?.[vendor]);
}

/** Null when it is not set up. */
export function createVendor(vendor: SmsVendor, config: SmsConfig, call: Call): SmsPort | null {
  if (vendor === 'twilio') return config.twilio && createTwilio(config.twilio, call);
  return config.aws_sns && createAwsSns(config.aws_sns, call);
}

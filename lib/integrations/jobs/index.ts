import { createGreenhouse } from './greenhouse';
import { createLever } from './lever';
import type { JobFeed } from './types';

export { cleanText } from './html-text';
export { readJobPostingPage } from './job-posting-page';
export { countryOfLocations, splitLocations, toRemoteKind } from './map-fields';

const feeds = { greenhouse: createGreenhouse, lever: createLever };

export const feedVendors = ['greenhouse', 'lever'] as const satisfies (keyof typeof feeds)[];
export type FeedVendor = (typeof feedVendors)[number];

/** The feed of a vendor; `baseUrl` only where it is not the vendor's usual one. */
export function openFeed(vendor: FeedVendor, baseUrl?: string): JobFeed {
  return feeds[vendor](baseUrl ? { baseUrl } : {});
}

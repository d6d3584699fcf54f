import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { type Locality, localityOf, timeZoneCookie } from '@/lib/core/locality';
import { currentUser } from './session';

export async function readBrowser() {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return { acceptLanguage: sent.get('accept-language'), timeZone: jar.get(timeZoneCookie)?.value ?? null };
}

/** What this browser says by itself, for a person who chose nothing. */
export async function readBrowserLocality(): Promise<Locality> {
  return localityOf(null, await readBrowser());
}

/** In which region and time zone the person of this request reads dates: their own choice, else the browser's. */
export const readLocality = cache(async (): Promise<Locality> => {
  const [user, browser] = await Promise.all([currentUser(), readBrowser()]);
  return localityOf(user, browser);
});

import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { type Locality, localityOf, timeZoneCookie } from '@/lib/core/locality';
import { currentUser } from './session';

/** In which region and time zone the person of this request reads dates: their own choice, else the browser's. */
export const readLocality = cache(async (): Promise<Locality> => {
  const [user, jar, sent] = await Promise.all([currentUser(), cookies(), headers()]);
  const zone = jar.get(timeZoneCookie)?.value;
  return localityOf(user, {
    acceptLanguage: sent.get('accept-language'),
    timeZone: zone ?? null,
  });
});

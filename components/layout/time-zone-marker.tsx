'use client';

import { useEffect } from 'react';
import { timeZoneCookie } from '@/lib/core/locality';

const yearSeconds = 365 * 24 * 60 * 60;

/** Tells the server the browser's time zone: dates are written there, so that nothing jumps once the page is awake. */
export function TimeZoneMarker() {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
    document.cookie = `${timeZoneCookie}=${zone}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }, []);
  return null;
}

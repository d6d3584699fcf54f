import type { NextRequest } from 'next/server';
import { isVendorDeclared } from '@/lib/core/declared-vendor';
import { timeZoneCookie } from '@/lib/core/locality';
import { type OfferId, offerIdOf } from '@/lib/core/offers';
import { currencyOfBrowser, knownCurrency } from './currency-of-browser';

const pricedPaths = ['/', '/pricing'];

/** Where the built pages lie; nobody has to know. */
export const isOfferPath = (pathname: string) => /^\/offers(\/|$)/.test(pathname);

/** For a page that shows prices, what is offered to this visitor; null for all others. */
export function readOfferId({ nextUrl, headers, cookies }: NextRequest): OfferId | null {
  if (!pricedPaths.includes(nextUrl.pathname)) return null;
  const browser = {
    acceptLanguage: headers.get('accept-language'),
    timeZone: cookies.get(timeZoneCookie)?.value ?? null,
  };
  const currency = knownCurrency(nextUrl.searchParams.get('currency')) ?? currencyOfBrowser(browser);
  return offerIdOf(currency, { card: isVendorDeclared('stripe'), upi: isVendorDeclared('phonepe') });
}

import type { NextRequest } from 'next/server';
import { isVendorDeclared } from '@/lib/core/declared-vendor';
import { timeZoneCookie } from '@/lib/core/locality';
import { offerIdOf } from '@/lib/core/offers';
import { currencyOfBrowser, knownCurrency } from './currency-of-browser';

const pages: Readonly<Record<string, string>> = { '/': '', '/pricing': '/pricing' };

/** Where the built pages lie; nobody has to know. */
export const isOfferPath = (pathname: string) => /^\/offers(\/|$)/.test(pathname);

/** Of a page that shows prices, the one that was built for this visitor; null for all others. */
export function pricedPage({ nextUrl, headers, cookies }: NextRequest): string | null {
  const page = Object.hasOwn(pages, nextUrl.pathname) ? pages[nextUrl.pathname] : undefined;
  if (page === undefined) return null;
  const browser = {
    acceptLanguage: headers.get('accept-language'),
    timeZone: cookies.get(timeZoneCookie)?.value ?? null,
  };
  const currency = knownCurrency(nextUrl.searchParams.get('currency')) ?? currencyOfBrowser(browser);
  const isOn = { card: isVendorDeclared('stripe'), upi: isVendorDeclared('phonepe') };
  return `/offers/${offerIdOf(currency, isOn)}${page}`;
}

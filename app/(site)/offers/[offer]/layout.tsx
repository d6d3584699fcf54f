import type { ReactNode } from 'react';
import { offerIds } from '@/lib/core/offers';

export const dynamicParams = false;

export const generateStaticParams = () => offerIds.map((offer) => ({ offer }));

/** Pages that show prices are built once for each offer; `/` and `/pricing` are answered with one of them (next.config.ts). */
export default function OfferLayout({ children }: { children: ReactNode }) {
  return children;
}

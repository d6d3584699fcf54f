import { type Offer, type OfferId, offers } from '@/lib/core/offers';

export type OfferParams = { params: Promise<{ offer: OfferId }> };

/** Null where nothing can be bought. */
export async function readOffer(params: OfferParams['params']): Promise<Offer | null> {
  return offers[(await params).offer];
}

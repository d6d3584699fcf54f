import type { Offer } from '@/components/billing/offer-note';
import type { Actor } from '@/lib/core/actor';
import type { AllowanceKind } from '@/lib/core/allowances';
import { formatDate } from '@/lib/core/time';
import { findAiOffer } from '@/lib/features/billing/find-ai-offer';
import { readLocality } from '@/lib/web/read-locality';

/** What a page says before a model is asked; null where none is. */
export async function loadOffer(actor: Actor, kind: AllowanceKind): Promise<Offer | null> {
  const [offer, locality] = await Promise.all([findAiOffer(actor, kind), readLocality()]);
  if (!offer) return null;
  const { resetsAt, ...rest } = offer;
  return { ...rest, resetsOn: formatDate(resetsAt, locality) };
}

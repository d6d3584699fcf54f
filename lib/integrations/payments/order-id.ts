const orderPattern = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The gateway's name of a payment or refund of ours: its uuid without dashes, 32 characters of the 34 that are allowed. */
export function orderIdOf(id: string): string {
  return id.replaceAll('-', '').toLowerCase();
}

/** The way back; null for what we can not have made. */
export function paymentIdOf(orderId: string): string | null {
  const parts = orderPattern.exec(orderId);
  return parts?.slice(1).join('-') ?? null;
}

/** What both of PhonePe's interfaces take; anything else must not get into one of its paths. */
export const isOrderId = (text: string): boolean => /^[A-Za-z0-9_-]{1,34}$/.test(text);

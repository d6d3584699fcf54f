/** What the audit calls a payment: by its id, which names nobody. */
export const paymentSubject = (paymentId: string): string => `payment/${paymentId}`;

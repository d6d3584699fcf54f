import type { Gateway } from '@/lib/core/payments';

export const gatewayNames: Record<Gateway, string> = { stripe: 'Stripe', phonepe: 'PhonePe' };

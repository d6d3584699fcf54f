import type { ProviderId } from '@/lib/core/providers';
import { openaiProvider } from './ai/openai-provider';
import { databaseProvider } from './database-provider';
import { sendgridProvider } from './email/sendgrid-provider';
import { googleProvider } from './oidc/google-provider';
import { replitProvider } from './oidc/replit-provider';
import { phonepeProvider } from './payments/phonepe-provider';
import { stripeProvider } from './payments/stripe-provider';
import type { Provider } from './provider';
import { queueProvider } from './queue/queue-provider';
import { rateLimitProvider } from './rate-limit/rate-limit-provider';
import { smsProvider } from './sms/sms-provider';

/** Every provider that is built; one that is not listed shows as `not_configured`. */
export const providers = [
  openaiProvider,
  stripeProvider,
  phonepeProvider,
  sendgridProvider,
  googleProvider,
  replitProvider,
  smsProvider,
  databaseProvider,
  rateLimitProvider,
  queueProvider,
] as const;

export function findProvider(id: ProviderId): Provider | null {
  const found = (providers as readonly { id: ProviderId }[]).find((one) => one.id === id);
  return (found as Provider | undefined) ?? null;
}

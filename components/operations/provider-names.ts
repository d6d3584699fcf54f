import type { ProviderId } from '@/lib/core/providers';

export const providerNames: Record<ProviderId, string> = {
  openai: 'OpenAI',
  stripe: 'Stripe',
  phonepe: 'PhonePe',
  sendgrid: 'SendGrid',
  google_oauth: 'Google sign-in',
  replit: 'Replit sign-in',
  sms: 'Text messages',
  database: 'Database',
  rate_limit: 'Rate limits',
  queue: 'Background work',
};

type PaymentSettings = {
  APP_ENV: string;
  ALLOW_LIVE_KEYS: boolean;
  STRIPE_JS_URL?: string | undefined;
  PHONEPE_MODE: 'sandbox' | 'production';
  PHONEPE_CLIENT_ID?: string | undefined;
  PHONEPE_MERCHANT_ID?: string | undefined;
};

/** Real money is for production, and nothing else is. Stripe's keys tell their mode themselves. @throws Error naming the variable */
export function assertPayments(env: PaymentSettings): void {
  const isLiveUpi = env.PHONEPE_MODE === 'production' && (env.PHONEPE_CLIENT_ID ?? env.PHONEPE_MERCHANT_ID);
  if (isLiveUpi && env.APP_ENV !== 'production' && !env.ALLOW_LIVE_KEYS) {
    throw new Error(
      'PHONEPE_MODE=production takes real money and this is not production: use sandbox, or set ALLOW_LIVE_KEYS=1.',
    );
  }
  if (env.STRIPE_JS_URL && env.APP_ENV === 'production') {
    throw new Error('STRIPE_JS_URL is for tests: in production cards are only taken by Stripe’s own script.');
  }
}

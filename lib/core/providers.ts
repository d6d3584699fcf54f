/** Every provider that the operator sees, in the order of the status page. */
export const providerIds = [
  'openai',
  'stripe',
  'phonepe',
  'sendgrid',
  'google_oauth',
  'replit',
  'sms',
  'database',
  'rate_limit',
  'queue',
] as const;
export type ProviderId = (typeof providerIds)[number];

export const providerStatuses = ['operational', 'degraded', 'outage', 'not_configured'] as const;
export type ProviderStatus = (typeof providerStatuses)[number];

/** Why a call to a provider did not give an answer that can be used. docs/integrations.md says what each one means. */
export const failureKinds = [
  /** No key is set. */
  'unconfigured',
  'timeout',
  'rate_limited',
  'unreachable',
  'server_error',
  'bad_credentials',
  /** Our own input is wrong: another vendor would not help. */
  'rejected',
  'bad_response',
  /** The day's budget does not cover the most that the call could cost: it was not made. */
  'over_budget',
] as const;
export type FailureKind = (typeof failureKinds)[number];

export const callOutcomes = ['ok', 'failed', 'cancelled', 'cached'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Which account a key belongs to, where the provider tells them apart. */
export type KeyMode = 'live' | 'test' | 'sandbox';

/** What an attempt learns about itself; kept even when it fails afterwards. Cost in micro-USD (10⁻⁶ USD). */
export type CallNote = {
  model?: string;
  inputTokens?: number;
  cachedInputTokens?: number;
  outputTokens?: number;
  costMicroUsd?: number;
  /** Spared by an answer from the cache. */
  savedMicroUsd?: number;
  /** The provider's own number of the call, for its support. */
  requestId?: string;
};

/** One row of the ledger: an attempt, or an answer from the cache. Never payloads, texts or addresses. */
export type CallRecord = CallNote & {
  provider: ProviderId;
  operation: string;
  /** 1 for the first. */
  attempt: number;
  outcome: CallOutcome;
  failureKind: FailureKind | null;
  /** The provider is well and this one input gave nothing (a refusal): the status page does not count it. */
  isInputsFault?: boolean;
  durationMs: number;
  at: Date;
};

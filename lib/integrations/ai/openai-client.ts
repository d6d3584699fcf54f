import OpenAI from 'openai';
import { openaiBaseUrl, type VendorConfig } from '@/lib/core/vendor-groups';

export type OpenAiConfig = VendorConfig<'openai'>;

const secondModelOfOpenAi = 'gpt-5.4-mini';
const tenMinutes = 600_000;

/** Whose server it is decides which of the newer parameters may be sent. */
export function serverKind({
  OPENAI_BASE_URL,
}: Pick<OpenAiConfig, 'OPENAI_BASE_URL'>): 'openai' | 'azure' | 'other' {
  const { host } = new URL(OPENAI_BASE_URL);
  if (host === new URL(openaiBaseUrl).host || host.endsWith('.api.openai.com')) return 'openai';
  return /\.(?:openai\.azure|services\.ai\.azure|cognitiveservices\.azure)\.(?:com|us|cn)$/.test(host)
    ? 'azure'
    : 'other';
}

/** One owner for retries and timeouts: the gate. What the SDK would read from the environment by itself is switched off. */
export function createClient({ OPENAI_API_KEY, OPENAI_BASE_URL }: OpenAiConfig): OpenAI {
  return new OpenAI({
    apiKey: OPENAI_API_KEY,
    baseURL: OPENAI_BASE_URL,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: tenMinutes,
    logLevel: 'off',
  });
}

/** The model asked when the first one fails. */
export function secondModel(config: OpenAiConfig): string | null {
  const { OPENAI_MODEL, OPENAI_FALLBACK_MODEL } = config;
  const named = OPENAI_FALLBACK_MODEL ?? (serverKind(config) === 'openai' ? secondModelOfOpenAi : null);
  return named === OPENAI_MODEL ? null : named;
}

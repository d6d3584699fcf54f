import { NotFoundError } from 'openai';
import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import type { Provider } from '../provider';
import { classify } from './classify';
import { createClient, type OpenAiConfig, secondModel, serverKind } from './openai-client';

const checkMs = 5_000;
const dayMs = 86_400_000;
const warnDays = 90;
const mostNamed = 5;

/** The date comes as ISO text or as seconds. */
const Model = z.object({
  id: z.string(),
  shutdown_date: z.union([z.string(), z.number()]).nullish().catch(null),
});
const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) });

type Finding = { note: string | null; isDegraded: boolean };
type Variable = 'OPENAI_MODEL' | 'OPENAI_FALLBACK_MODEL';

const fine: Finding = { note: null, isDegraded: false };

function shutdownOf(model: string, variable: Variable, date: string | number | null | undefined): Finding {
  const at = typeof date === 'number' ? date * 1000 : Date.parse(date ?? '');
  if (!Number.isFinite(at)) return fine;
  const day = new Date(at).toISOString().slice(0, 10);
  const daysLeft = Math.ceil((at - Date.now()) / dayMs);
  if (daysLeft <= 0) {
    return { note: `${model} was shut down on ${day}: set ${variable} to another model.`, isDegraded: true };
  }
  if (daysLeft > warnDays) return fine;
  return {
    note: `${model} is shut down on ${day}: set ${variable} to another model before.`,
    isDegraded: false,
  };
}

/** A server that does not know the model, or has no way to say. */
function absentOf(model: string, variable: Variable, served: string[] | null): Finding {
  if (served === null) {
    return {
      note: `The server answers and has no list of models: whether it serves ${model} shows in use.`,
      isDegraded: false,
    };
  }
  if (served.includes(model)) return fine;
  const names = served.slice(0, mostNamed).join(', ') || 'none';
  return {
    note: `The server does not serve ${model}: set ${variable} to one that it does (${names}).`,
    isDegraded: true,
  };
}

/** One free call for the model; a compatible server without that endpoint is asked for its list instead. */
async function checkModel(
  config: OpenAiConfig,
  call: Call,
  variable: Variable,
  model: string,
): Promise<Finding> {
  const client = createClient(config);
  const options = { operation: 'check', timeoutMs: checkMs, deadlineMs: checkMs };
  const orNull = async <T>(work: Promise<T>): Promise<T | null> =>
    work.catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw classify(error);
    });
  const found = await call(options, (signal) => orNull(client.models.retrieve(model, { signal })));
  const parsed = found && Model.safeParse(found);
  if (parsed?.success) return shutdownOf(model, variable, parsed.data.shutdown_date);
  if (serverKind(config) === 'openai') {
    return {
      note: `OpenAI does not know ${model}: set ${variable} to a model of your account.`,
      isDegraded: true,
    };
  }
  const list = await call(options, (signal) => orNull(client.models.list({ signal })));
  const served = list && ModelList.safeParse(list);
  return absentOf(model, variable, served?.success ? served.data.data.map(({ id }) => id) : null);
}

export const openaiProvider: Provider<'openai'> = {
  id: 'openai',
  name: 'OpenAI',
  purpose: 'Adds to the reading of a CV, gives a second opinion on matches, and writes letters.',
  fallback: 'The built-in engine reads, ranks and writes; each result says so.',
  limitPerMinute: 60,
  vendor: 'openai',
  secrets: [{ name: 'OPENAI_API_KEY', label: 'API key', kind: 'key' }],
  setup: () => [
    {
      text: 'Sign in at OpenAI and open its page of API keys.',
      copy: 'https://platform.openai.com/api-keys',
    },
    { text: 'Make a project key with write access to Chat Completions and read access to Models.' },
    { text: 'Set it as OPENAI_API_KEY, or paste it at /admin/keys.', copy: 'OPENAI_API_KEY' },
    {
      text: 'Set a monthly limit in OpenAI’s billing page too: AI_DAILY_BUDGET_USD only counts what this server spends.',
    },
    {
      text: 'For a compatible server (Ollama, vLLM, Azure) set its address and a model that it serves; where it wants no key, any word will do.',
      copy: 'OPENAI_BASE_URL=http://127.0.0.1:11434/v1',
    },
  ],
  async check(config, call) {
    const other = secondModel(config);
    const findings = await Promise.all([
      checkModel(config, call, 'OPENAI_MODEL', config.OPENAI_MODEL),
      ...(other ? [checkModel(config, call, 'OPENAI_FALLBACK_MODEL', other)] : []),
    ]);
    return {
      mode: null,
      notes: findings.flatMap(({ note }) => note ?? []),
      isDegraded: findings.some((finding) => finding.isDegraded),
    };
  },
  fake: 'openai',
};

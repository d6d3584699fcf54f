import { createGate } from '@/lib/core/call-provider';
import { readGroup } from '@/lib/core/env';
import { isProviderError, type ProviderError } from '@/lib/core/errors';
import type { CallRecord } from '@/lib/core/providers';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { createOpenAi, type OpenAiDeps } from '../openai';
import type { OpenAiConfig } from '../openai-client';
import type { Budget } from '../postgres';
import type { Ai, AiOptions } from '../types';

export const who: AiOptions = { userId: 'person-1', isModelAllowed: true };

/** The vendor against one server, with its ledger and its budget kept in hand. */
export type Vendor = {
  rows: CallRecord[];
  settled: { reserved: number; cost: number }[];
  budget: Budget;
  openAi: (settings?: Partial<OpenAiConfig>, deps?: Partial<OpenAiDeps>) => Ai;
};

export function openVendor(baseUrl: string): Vendor {
  const rows: CallRecord[] = [];
  const settled: Vendor['settled'] = [];
  const budget: Budget = {
    reserve: async (microUsd) => ({ day: '2026-11-27', microUsd }),
    settle: async ({ microUsd }, cost) => void settled.push({ reserved: microUsd, cost }),
  };
  const openAi: Vendor['openAi'] = (settings = {}, deps = {}) => {
    const source = { OPENAI_API_KEY: 'sk-fake', OPENAI_BASE_URL: baseUrl };
    const config = readGroup(source, 'OpenAI', vendorGroups.openai.shape);
    if (!config) throw new Error('no settings');
    const { call } = createGate({ provider: 'openai', record: (row) => rows.push(row) });
    const usual = { budget, deadlineMs: 5_000, silenceMs: 5_000 };
    return createOpenAi({ ...config, ...settings }, call, { ...usual, ...deps });
  };
  return { rows, settled, budget, openAi };
}

export async function failureOf(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (isProviderError(error)) return error;
  throw error;
}

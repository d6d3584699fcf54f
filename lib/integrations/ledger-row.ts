import type { CallRecord } from '@/lib/core/providers';
import { storable } from '@/lib/core/storable';

const mostInt = 2 ** 31 - 1;
const longest = 200;

const whole = (value: number | undefined, most: number) =>
  Math.min(most, Math.max(0, Math.round(value || 0)));
// The way through a buffer mends halves of characters, which PostgreSQL refuses in JSON.
const short = (value: string | undefined) =>
  value ? Buffer.from(storable(value).slice(0, longest)).toString() : null;

/**
 * A record as `provider_calls` holds it. What PostgreSQL would refuse is cut to what it takes: one odd row must not cost
 * its whole batch. @throws RangeError without a real time
 */
export function toLedgerRow(record: CallRecord) {
  return {
    at: record.at.toISOString(),
    provider: record.provider,
    operation: short(record.operation) ?? 'unknown',
    attempt: whole(record.attempt, 1_000),
    outcome: record.outcome,
    failure_kind: record.failureKind,
    is_inputs_fault: record.isInputsFault ?? false,
    duration_ms: whole(record.durationMs, mostInt),
    model: short(record.model),
    input_tokens: whole(record.inputTokens, mostInt),
    cached_input_tokens: whole(record.cachedInputTokens, mostInt),
    output_tokens: whole(record.outputTokens, mostInt),
    cost_micro_usd: whole(record.costMicroUsd, Number.MAX_SAFE_INTEGER),
    saved_micro_usd: whole(record.savedMicroUsd, Number.MAX_SAFE_INTEGER),
    request_id: short(record.requestId),
  };
}

export type LedgerRow = ReturnType<typeof toLedgerRow>;

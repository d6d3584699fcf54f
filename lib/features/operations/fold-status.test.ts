import { expect, test } from 'vitest';
import type { ProviderStatus } from '@/lib/core/providers';
import { type CheckOutcome, type Evidence, foldStatus } from './fold-status';

const well: CheckOutcome = { kind: 'answered', isDegraded: false, isCovered: false };
const limping: CheckOutcome = { kind: 'answered', isDegraded: true, isCovered: false };
const covered: CheckOutcome = { kind: 'answered', isDegraded: false, isCovered: true };
const failed = (failureKind: 'timeout' | 'bad_credentials' | 'rate_limited'): CheckOutcome => ({
  kind: 'failed',
  failureKind,
});
const seen = (check: CheckOutcome, openBreakers = 0, calls = 0, failures = 0): Evidence => ({
  ...{ check, openBreakers, calls, failures },
});

const table: [name: string, evidence: Evidence, status: ProviderStatus][] = [
  ['answers and nobody calls', seen(well), 'operational'],
  ['answers, and real calls go through', seen(well, 0, 200, 19), 'operational'],
  ['says itself that it limps', seen(limping), 'degraded'],
  ['answers, one process holds its calls back', seen(well, 1), 'degraded'],
  ['answers, a tenth of the real calls fails', seen(well, 0, 200, 20), 'degraded'],
  ['answers, half of the real calls fails', seen(well, 0, 10, 5), 'outage'],
  ['answers, all of too few calls fail', seen(well, 0, 9, 9), 'operational'],
  ['answers, limps, and half of the real calls fails', seen(limping, 1, 20, 10), 'outage'],
  [
    'is covered by something of our own while all real calls to its vendor fail',
    seen(covered, 1, 20, 20),
    'degraded',
  ],
  ['is covered and goes well', seen(covered, 0, 20, 1), 'operational'],
  ['does not answer', seen(failed('timeout')), 'outage'],
  [
    'does not take the key, though calls before went through',
    seen(failed('bad_credentials'), 0, 50, 0),
    'outage',
  ],
  ['asks us to slow down', seen(failed('rate_limited')), 'degraded'],
  ['asks us to slow down and fails the real calls', seen(failed('rate_limited'), 0, 20, 20), 'outage'],
  ['is not set up, whatever was seen before', seen({ kind: 'not_configured' }, 3, 20, 20), 'not_configured'],
];

test.each(table)('a provider that %s', (_, evidence, status) => {
  expect(foldStatus(evidence)).toBe(status);
});

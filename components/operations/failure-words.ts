import type { FailureKind } from '@/lib/core/providers';

/** Each kind of failure for the operator: its name, and what it means and asks for. */
export const failureWords: Record<FailureKind, { label: string; meaning: string }> = {
  unconfigured: { label: 'Not set up', meaning: 'No key is set.' },
  timeout: { label: 'Timeout', meaning: 'It did not answer in time.' },
  rate_limited: {
    label: 'Rate limited',
    meaning: 'It asks us to slow down: raise the limit of the account, or lower ours in OUTBOUND_LIMITS.',
  },
  unreachable: {
    label: 'Unreachable',
    meaning: 'No connection came about: look at its address, the network, and whether it runs.',
  },
  server_error: { label: 'Server error', meaning: 'It failed on its own side: look at its status page.' },
  bad_credentials: { label: 'Key refused', meaning: 'It does not take the key: make a new one and set it.' },
  rejected: { label: 'Rejected', meaning: 'It did not take what we sent; another try would not help.' },
  bad_response: { label: 'Unreadable answer', meaning: 'It answered with something that can not be used.' },
  over_budget: {
    label: 'Over budget',
    meaning: 'The day’s budget does not cover the call, so it was not made: see AI_DAILY_BUDGET_USD.',
  },
};

import { providerIds } from '@/lib/core/providers';
import { inTransaction } from '@/lib/db/client';
import { findProvider } from '@/lib/integrations/registry';
import { type Checked, checkProvider } from './check-provider';
import { findPaymentAlarms } from './find-payment-alarms';
import { findWaitingMail } from './find-waiting-mail';
import { foldStatus } from './fold-status';
import { findSmsAlarm } from './read-sms-conversion';
import {
  claimTimer,
  countOpenBreakers,
  insertChecks,
  type NewState,
  type RecentTraffic,
  sumRecentTraffic,
  upsertStates,
} from './status-queries';

/** The timer that makes one instance at a time check. */
export const checkTimer = 'check-providers';
export const checkAtMostEveryMs = 30_000;

/**
 * Asks every provider at once, 5 s each, without a paid call, and stores what is to be said of it. Whoever asks within 30 s of
 * the last time, here or in another instance, changes nothing: false.
 */
export async function checkProviders(): Promise<boolean> {
  if (!(await claimTimer(checkTimer, checkAtMostEveryMs))) return false;
  const found = providerIds.map(findProvider).filter((provider) => provider !== null);
  const [checked, breakers, traffic] = await Promise.all([
    Promise.all(found.map(checkProvider)).then(withSmsAlarm).then(withPaymentAlarms).then(withWaitingMail),
    countOpenBreakers(),
    sumRecentTraffic(),
  ]);
  const checkedAt = new Date();
  const states = checked.map((one) =>
    toState(one, breakers.get(one.id) ?? 0, traffic.get(one.id) ?? null, checkedAt),
  );
  await inTransaction(async () => {
    await upsertStates(states);
    await insertChecks(
      states
        .filter(({ status }) => status !== 'not_configured')
        .map(({ provider, status, responseTimeMs, failureKind }) => ({
          ...{ provider, status, responseTimeMs, failureKind },
          at: checkedAt,
        })),
    );
  });
  return true;
}

/** Messages that go out and that nobody wanted are trouble too. */
async function withSmsAlarm(checked: Checked[]): Promise<Checked[]> {
  const alarm = await findSmsAlarm();
  if (!alarm) return checked;
  return checked.map((one) =>
    one.id === 'sms' && one.outcome.kind === 'answered'
      ? { ...one, notes: [alarm, ...one.notes], outcome: { ...one.outcome, isDegraded: true } }
      : one,
  );
}

/** Also where nobody is set up to send it: it waits for that, and the operator has to know. */
async function withWaitingMail(checked: Checked[]): Promise<Checked[]> {
  const mail = await findWaitingMail();
  if (!mail) return checked;
  return checked.map((one) => {
    if (one.id !== 'sendgrid') return one;
    const { outcome } = one;
    const notes = [mail.note, ...one.notes];
    if (outcome.kind !== 'answered' || !mail.isLate) return { ...one, notes };
    return { ...one, notes, outcome: { ...outcome, isDegraded: true } };
  });
}

/** A gateway whose events wait is in trouble too, whosever fault it is; a refund that failed is told, and is none of it. */
async function withPaymentAlarms(checked: Checked[]): Promise<Checked[]> {
  const alarms = await findPaymentAlarms();
  return checked.map((one) => {
    const alarm = one.id === 'stripe' || one.id === 'phonepe' ? alarms.get(one.id) : undefined;
    if (!alarm || one.outcome.kind === 'not_configured') return one;
    const { outcome } = one;
    const isDegraded = alarm.isLagging || (outcome.kind === 'answered' && outcome.isDegraded);
    return {
      ...one,
      notes: [...alarm.notes, ...one.notes],
      outcome: outcome.kind === 'answered' ? { ...outcome, isDegraded } : outcome,
    };
  });
}

function toState(
  { id, outcome, failureKind, responseTimeMs, mode, notes }: Checked,
  openBreakers: number,
  traffic: RecentTraffic | null,
  checkedAt: Date,
): NewState {
  const { calls = 0, failures = 0 } = traffic ?? {};
  const hasFailed = failureKind !== null && outcome.kind !== 'not_configured';
  return {
    provider: id,
    status: foldStatus({ check: outcome, openBreakers, calls, failures }),
    responseTimeMs,
    mode,
    failureKind: hasFailed ? failureKind : null,
    notes: [...notes, ...trafficNotes(openBreakers, calls, failures)],
    lastFailureAt: hasFailed ? checkedAt : (traffic?.lastFailureAt ?? null),
    lastFailureKind: hasFailed ? failureKind : (traffic?.lastFailureKind ?? null),
    checkedAt,
  };
}

function trafficNotes(openBreakers: number, calls: number, failures: number): string[] {
  const breaker = `Calls are held back after too many failures, in ${openBreakers === 1 ? 'one process' : `${openBreakers} processes`}.`;
  return [
    ...(openBreakers > 0 ? [breaker] : []),
    ...(failures > 0 ? [`${failures} of ${calls} calls failed in the last 5 minutes.`] : []),
  ];
}

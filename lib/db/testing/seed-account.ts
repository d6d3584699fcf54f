import { randomUUID } from 'node:crypto';
import { db } from '../client';
import { accounts, passwords, sessions, userPictures } from '../schema/account';
import { cacheEntries } from '../schema/cache';
import { jobMarks } from '../schema/jobs';
import { assessmentRuns, matchAssessments } from '../schema/matching';
import { customers, passes, payments, refunds, subscriptions } from '../schema/payments';
import { allowanceUses } from '../schema/spending';

type Owned = { userId: string; cvId: string; jobId: string };

/** What an account holds beside the work of its person, each text holding `marker`. Gives the ids that others could ask for. */
export async function seedAccount(
  marker: string,
  { userId, cvId, jobId }: Owned,
): Promise<{ sessionId: string; paymentId: string }> {
  const connection = await db();
  const sessionId = randomUUID();
  const later = new Date(Date.now() + 86_400_000);
  await connection
    .insert(sessions)
    .values({ id: sessionId, userId, way: 'email', userAgent: marker, expiresAt: later });
  await connection
    .insert(accounts)
    .values({ userId, type: 'oidc', provider: 'google', providerAccountId: marker, email: marker });
  await connection.insert(passwords).values({ userId, hash: marker });
  await connection
    .insert(userPictures)
    .values({ userId, source: 'upload', mediaType: 'image/png', bytes: Buffer.from(marker) });
  await connection.insert(jobMarks).values({ userId, jobId, kind: 'saved' });
  await connection.insert(cacheEntries).values({
    key: marker,
    namespace: marker,
    userId,
    value: { marker },
    freshUntil: later,
    staleUntil: later,
  });
  await connection
    .insert(allowanceUses)
    .values({ userId, kind: 'ai_letters', periodStart: '2026-11-01', used: 1 });
  const origin = { source: 'openai', model: marker, reason: null, staleSince: null } as const;
  const assessment = {
    ...{ verdict: 'strong' as const, levelCompatibility: marker, recommendations: [marker] },
    ...{ strengths: [], gaps: [], droppedCount: 0 },
  };
  await connection
    .insert(matchAssessments)
    .values({ userId, inputHash: marker, cvId, jobId, assessment, origin });
  await connection.insert(assessmentRuns).values({ cvId, userId, state: 'done', asked: 1 });
  return { sessionId, paymentId: await seedPayments(marker, userId) };
}

async function seedPayments(marker: string, userId: string): Promise<string> {
  const connection = await db();
  const [periodStart, periodEnd] = [new Date('2020-01-01'), new Date('2020-02-01')];
  const money = { amountMinor: 59_900, currency: 'INR' } as const;
  await connection.insert(customers).values({ userId, stripeCustomerId: marker });
  await connection.insert(subscriptions).values({
    ...{ userId, gatewayId: marker, planId: 'premium_monthly', status: 'canceled', periodStart, periodEnd },
    ...money,
  });
  const paymentId = randomUUID();
  const plan = { userId, planId: 'premium_pass' } as const;
  await connection
    .insert(payments)
    .values({ ...plan, ...money, id: paymentId, gateway: 'phonepe', state: 'refunded', reference: marker });
  await connection
    .insert(passes)
    .values({ ...plan, paymentId, startsAt: periodStart, endsAt: periodEnd, revokedAt: periodStart });
  await connection.insert(refunds).values({ userId, paymentId, amountMinor: 59_900, reason: marker });
  return paymentId;
}

import { afterAll, expect, test, vi } from 'vitest';
import { POST as webhook } from '@/app/api/webhooks/phonepe/route';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import { figure, proofScale } from '@/e2e/proofs/scale';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { agePayment as age, rowsOf } from '@/lib/db/testing/payments';
import { withRealDb } from '@/lib/db/testing/real-db';
import { orderIdOf } from '@/lib/integrations/payments';
import { drainOnce } from '@/lib/integrations/queue';
import { handlers } from '@/lib/work/handlers';
import { confirmPayment } from './confirm-payment';
import { settlePayment } from './settle-payment';
import { startUpiPayment } from './start-upi-payment';

const fake = await startPhonePe();
Object.assign(process.env, phonePeEnv(fake.baseUrl, fake.account), { OUTBOUND_LIMITS: 'phonepe=100000' });
await fake.steer('callbacks', { mode: 'drop' });

withRealDb();
afterAll(() => fake.close());

const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));
const passesOf = async (userId: string) => (await rowsOf('passes')).filter((row) => row.user_id === userId);
const pay = (payUrl: string | null) => fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });

test('fifty clicks at once are one payment and one order', async () => {
  const asha = await insertPerson('asha@example.com');
  const started = await times(50, () => startUpiPayment(asha, { planId: 'premium_pass' }));
  expect(new Set(started.map(({ paymentId }) => paymentId)).size).toBe(1);
  expect(started.filter(({ payUrl }) => payUrl !== null).length).toBeGreaterThanOrEqual(1);
  expect(fake.state.orders).toHaveLength(1);
});

const rounds = 5 * proofScale;

test('webhook, return page and schedule that settle at once give exactly one pass', async () => {
  await fake.steer('callbacks', { mode: 'hold' });
  for (let round = 0; round < rounds; round += 1) {
    const ravi = await insertPerson(`ravi-${round}@example.com`);
    const { paymentId, payUrl } = await startUpiPayment(ravi, { planId: 'premium_pass' });
    await pay(payUrl);
    const letter = fake.letter(orderIdOf(paymentId));
    const knock = async () =>
      (await webhook(new Request('http://localhost:3000', { method: 'POST', ...letter }))).status;
    await executeSql(`update pgboss.job set start_after = now() where name = 'settle-payment'`);
    const [statuses, states] = await Promise.all([
      times(4, knock),
      times(4, () => confirmPayment(ravi, { paymentId })),
      settlePayment(ravi, { paymentId }),
      drainOnce(handlers, 60_000),
    ]);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(new Set(states.map(({ payment }) => payment.state))).toEqual(new Set(['succeeded']));
    expect(await passesOf(ravi.userId)).toHaveLength(1);
  }
  figure(`webhook, return page and worker at once: one pass in each of ${rounds} rounds`);
});

test('two payments of one person that settle at once give their days one after the other', async () => {
  const meera = await insertPerson('meera@example.com');
  const first = await startUpiPayment(meera, { planId: 'premium_pass' });
  await age(first.paymentId, 850);
  const second = await startUpiPayment(meera, { planId: 'premium_pass' });
  await Promise.all([pay(first.payUrl), pay(second.payUrl)]);
  const both = [first.paymentId, second.paymentId];
  await times(12, (index) => settlePayment(meera, { paymentId: both[index % 2] ?? '' }));
  const [one, two] = (await passesOf(meera.userId)).sort((a, b) => Number(a.ends_at) - Number(b.ends_at));
  expect(two?.starts_at).toEqual(one?.ends_at);
});

test('a success that comes late, seen by many at once, gives its days or goes back, once', async () => {
  const tara = await insertPerson('tara@example.com');
  await fake.steer('bank', 'late');
  const first = await startUpiPayment(tara, { planId: 'premium_pass' });
  await pay(first.payUrl);
  await age(first.paymentId, 940);
  expect(await settlePayment(tara, { paymentId: first.paymentId })).toMatchObject({ state: 'expired' });
  await fake.steer('bank', 'pays');
  const second = await startUpiPayment(tara, { planId: 'premium_pass' });
  await pay(second.payUrl);
  await settlePayment(tara, { paymentId: second.paymentId });
  await fake.steer('settle', { id: orderIdOf(first.paymentId), state: 'COMPLETED' });
  await times(12, () => settlePayment(tara, { paymentId: first.paymentId }));
  expect(await passesOf(tara.userId)).toHaveLength(1);
  expect(await rowsOf('refunds')).toMatchObject([{ payment_id: first.paymentId }]);
});

test('an instance whose clock is an hour ahead calls no payment over that the person is still at', async () => {
  const lata = await insertPerson('lata@example.com');
  await fake.steer('bank', 'late');
  const { paymentId, payUrl } = await startUpiPayment(lata, { planId: 'premium_pass' });
  await pay(payUrl);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  const settled = await settlePayment(lata, { paymentId }).finally(() => vi.useRealTimers());
  expect(settled).toEqual({ state: 'pending', isCurrent: true });
});

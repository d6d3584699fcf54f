// One instance of the product's own code in a process of its own: asked over IPC, one question at a time.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { isAppError } from '@/lib/core/errors';
import { closeDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { requestPhoneCode } from '@/lib/features/account/request-phone-code';
import { requestSignInCode } from '@/lib/features/account/request-sign-in-code';
import { sendDueMail } from '@/lib/features/mail/send-due-mail';
import { take } from '@/lib/integrations/rate-limit';
import { cached, callOf } from '@/lib/integrations/runtime';
import type { Answers, CodeAsk, Question } from './start-instance';

const instance = String(process.pid);

/** What it did, where every instance and the test can see it. */
const note = (what: string) =>
  executeSql('insert into deeds (what, instance, at_ms) values ($1, $2, $3::float8)', [
    what,
    instance,
    Date.now(),
  ]);

async function ask({ input, userId, callers, computeMs }: Question<'ask'>): Promise<Answers['ask']> {
  const compute = async () => {
    await note(`compute ${input}`);
    await pause(computeMs);
    return `made by ${instance}`;
  };
  const answers = await Promise.all(
    Array.from({ length: callers }, () =>
      cached({
        ...{ namespace: 'test', userId, input, schema: z.string(), compute },
        ...{ provider: 'openai', operation: 'test' },
      }),
    ),
  );
  return answers.map(({ value, servedFrom }) => ({ value, servedFrom }));
}

async function send({ calls }: Question<'send'>): Promise<Answers['send']> {
  const call = callOf('stripe');
  const options = { operation: 'test', timeoutMs: 5_000, deadlineMs: 60_000 };
  await Promise.all(Array.from({ length: calls }, () => call(options, () => note('send'))));
  return calls;
}

async function count({ key, takes, points, windowSeconds }: Question<'count'>): Promise<Answers['count']> {
  const limit = { points, windowSeconds };
  const verdicts = await Promise.all(Array.from({ length: takes }, () => take('test', key, limit)));
  return verdicts.filter((verdict) => verdict.isAllowed).length;
}

/** All of them at once, each from a browser of its own. */
async function codes({ asks }: Question<'codes'>): Promise<Answers['codes']> {
  const askOne = ({ to, network }: CodeAsk) => {
    const asker = { browser: randomUUID(), network };
    return 'email' in to ? requestSignInCode({ ...to, ...asker }) : requestPhoneCode({ ...to, ...asker });
  };
  const ended = await Promise.allSettled(asks.map(askOne));
  return ended.map((one) => {
    if (one.status === 'fulfilled') return 'sent';
    if (!isAppError(one.reason)) throw one.reason;
    return one.reason.reason ?? one.reason.code;
  });
}

/** As so many workers do, until nothing is due. */
async function mail({ callers }: Question<'mail'>): Promise<Answers['mail']> {
  const sent = await Promise.all(Array.from({ length: callers }, () => sendDueMail()));
  return sent.reduce((sum, one) => sum + one, 0);
}

async function answer(question: Question): Promise<unknown> {
  if (question.kind === 'ask') return ask(question);
  if (question.kind === 'send') return send(question);
  if (question.kind === 'count') return count(question);
  if (question.kind === 'codes') return codes(question);
  if (question.kind === 'mail') return mail(question);
  return closeDb();
}

process.on('message', (question: Question) => {
  answer(question).then(
    (given) => process.send?.({ given }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
await executeSql('select 1');
process.send?.({ given: 'ready' });

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { OidcWay } from '@/lib/core/ways-in';
import { dataFile } from './data-file';
import type { FakePerson, OidcState, OidcTrouble } from './fakes/oidc';
import type { OpenAiState, OpenAiTrouble } from './fakes/openai';
import type { PhonePeState, PhonePeTrouble } from './fakes/phonepe/phonepe';
import type { CallbackPlan, Lie } from './fakes/phonepe/world';
import type { FakeMail } from './fakes/sendgrid/mail-request';
import type { ReaderAct } from './fakes/sendgrid/outcomes';
import type { SendGridState, SendGridSteering } from './fakes/sendgrid/sendgrid';
import type { SteeredTrouble, TextState } from './fakes/steered-server';
import type { StripeState, StripeTrouble } from './fakes/stripe/start-stripe';

async function ask<T>(fake: string, path: string, body?: unknown): Promise<T> {
  const doors = JSON.parse(readFileSync(dataFile('fakes.json'), 'utf8')) as Record<string, string>;
  const response = await fetch(`${doors[fake]}/__fake/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

/** Breaks the fake of OpenAI, or makes it well again. */
export const troubleOpenAi = (trouble: OpenAiTrouble | null) =>
  ask<OpenAiState>('openai', 'trouble', trouble);

/** The keys that it accepts from now on. */
export const acceptKeys = (keys: readonly string[]) => ask<OpenAiState>('openai', 'keys', keys);

export const openAiState = () => ask<OpenAiState>('openai', 'state');

/** Breaks the fake of Stripe, or makes it well again. */
export const troubleStripe = (trouble: StripeTrouble | null) =>
  ask<StripeState>('stripe', 'trouble', trouble);

/** Its time goes on: what renews, fails, is tried again or expires meanwhile does. */
export const advanceStripe = (seconds: number) => ask<StripeState>('stripe', 'advance', { seconds });

/** How its events come: twice, late, in any order, or not at all. */
export const steerWebhooks = (endpoint: Partial<StripeState['endpoint']>) =>
  ask<StripeState>('stripe', 'webhooks', endpoint);

export const stripeState = () => ask<StripeState>('stripe', 'state');

/** Breaks the fake of PhonePe, or makes it well again. */
export const troublePhonePe = (trouble: PhonePeTrouble | null) =>
  ask<PhonePeState>('phonepe', 'trouble', trouble);

export const phonePeState = () => ask<PhonePeState>('phonepe', 'state');

/** How its events come. */
export const steerCallbacks = (plan: Partial<CallbackPlan>) =>
  ask<PhonePeState>('phonepe', 'callbacks', plan);

/** What the bank does with what is paid next: `late` says nothing until it is settled. */
export const steerBank = (bank: 'pays' | 'late' | 'no_money') => ask<PhonePeState>('phonepe', 'bank', bank);

/** With which method it sends the browser back; null as the order asked. */
export const steerReturns = (method: 'GET' | 'POST' | null) =>
  ask<PhonePeState>('phonepe', 'returns', method);

/** The bank's late answer. */
export const settleOrder = (id: string, state: 'COMPLETED' | 'FAILED') =>
  ask<PhonePeState>('phonepe', 'settle', { id, state });

/** It says something else of an order than what is true. */
export const lieOfOrder = (orderId: string, lie: Lie) =>
  ask<PhonePeState>('phonepe', 'lie', { orderId, ...lie });

/** What the script in the browser does with a card. */
export const confirmCard = (clientSecret: string, number: string) =>
  ask<StripeState>('stripe', 'confirm', { clientSecret, number });

/** Whether the bank gives back at once, or keeps people waiting. */
export const steerRefunds = (how: 'settle' | 'wait') => ask<PhonePeState>('phonepe', 'refunds', how);

/** Breaks the fake of Google or Replit, or makes it well again. */
export const troubleOidc = (way: OidcWay, trouble: OidcTrouble | null) =>
  ask<OidcState>(way, 'trouble', trouble);

/** Somebody more who has an account there. */
export const addPerson = (way: OidcWay, person: FakePerson) => ask<OidcState>(way, 'people', person);

type SmsFake = 'twilio' | 'sns';

/** Breaks one of the two that send text messages, or makes it well again. */
export const troubleSms = (fake: SmsFake, trouble: SteeredTrouble | null) =>
  ask<TextState>(fake, 'trouble', trouble);

/** The code of the newest message to a number, read as on the phone: the last line names the site and the code. */
export async function codeOnPhone(fake: SmsFake, to: string): Promise<string> {
  let code = '';
  await expect(async () => {
    const { messages } = await ask<TextState>(fake, 'state');
    const text = messages.findLast((message) => message.to === to)?.text ?? '';
    code = /\n@localhost #(\d{6})$/.exec(text)?.[1] ?? '';
    expect(code).not.toBe('');
  }).toPass();
  return code;
}

/** Breaks the fake of SendGrid, or makes it well again. */
export const troubleSendGrid = (trouble: SteeredTrouble | null) =>
  ask<SendGridState>('sendgrid', 'trouble', trouble);

/** What becomes of mail, and how its events come: twice, late, shuffled, or not at all. */
export const steerMailEvents = (steering: SendGridSteering) =>
  ask<SendGridState>('sendgrid', 'webhooks', steering);

/** The reader of the newest mail to an address opens it, follows its link, complains or wants no more. */
export const readerDoes = (to: string, act: ReaderAct) => ask<SendGridState>('sendgrid', 'read', { to, act });

export const sendGridState = () => ask<SendGridState>('sendgrid', 'state');

/** What SendGrid took for an address, oldest first. */
export const mailsTo = (address: string) => ask<FakeMail[]>('sendgrid', 'mails', { to: address });

/** The newest mail to an address, or to any that holds this, with such a subject; waits for it. */
export async function mailTo(address: string, subject: RegExp): Promise<FakeMail> {
  let found: FakeMail | undefined;
  await expect(async () => {
    found = (await mailsTo(address)).findLast((mail) => subject.test(mail.subject));
    expect(found).toBeDefined();
  }).toPass();
  if (!found) throw new Error('no such mail came');
  return found;
}

/** The code of the newest mail that tells one; its subject, which lock screens show, does not. */
export async function codeInMail(address: string): Promise<string> {
  let code = '';
  await expect(async () => {
    const codes = (await mailsTo(address)).flatMap(
      ({ text }) => /^Your code .* is (\d{6})$/m.exec(text)?.[1] ?? [],
    );
    code = codes.at(-1) ?? '';
    expect(code).not.toBe('');
  }).toPass();
  return code;
}

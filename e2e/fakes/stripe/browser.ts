import type Stripe from 'stripe';
import { natureOf } from './card-nature';
import { Fault } from './fault';
import { makeMethod } from './make-method';
import { answerChallenge, confirmIntent } from './payments';
import { idOf, type World } from './world';

/** What a browser may know of an intent: no more than its client secret opens. */
type Shown = Pick<
  Stripe.PaymentIntent,
  'id' | 'object' | 'status' | 'amount' | 'currency' | 'client_secret' | 'last_payment_error' | 'next_action'
>;

export type BrowserAnswer = { paymentIntent: Shown } | { setupIntent: object } | { error: object };

const shownOf = ({
  id,
  object,
  status,
  amount,
  currency,
  client_secret,
  last_payment_error,
  next_action,
}: Stripe.PaymentIntent): Shown => ({
  ...{ id, object, status, amount, currency, client_secret, last_payment_error, next_action },
});

/** A client secret begins with the id that it opens. */
function findIntent(world: World, clientSecret: string): Stripe.PaymentIntent | undefined {
  const intent = world.intents.get(clientSecret.split('_secret_')[0] ?? '');
  return intent?.client_secret === clientSecret ? intent : undefined;
}

const noIntent = {
  error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such intent.' },
};

function answerOf(intent: Stripe.PaymentIntent): BrowserAnswer {
  const error = intent.status === 'requires_payment_method' ? intent.last_payment_error : null;
  return error
    ? { error: { ...error, payment_intent: shownOf(intent) } }
    : { paymentIntent: shownOf(intent) };
}

/** A card is kept and nothing charged. */
function confirmSetup(world: World, clientSecret: string, number: string): BrowserAnswer {
  const setup = world.setups.get(clientSecret.split('_secret_')[0] ?? '');
  const nature = natureOf(number);
  if (setup?.client_secret !== clientSecret) return noIntent;
  if (!nature)
    return {
      error: { type: 'validation_error', code: 'invalid_number', message: 'Your card number is invalid.' },
    };
  setup.payment_method = makeMethod(world, nature, idOf(setup.customer));
  setup.status = 'succeeded';
  for (const one of world.subscriptions.values()) {
    if (one.pending_setup_intent !== setup.id) continue;
    Object.assign(one, { pending_setup_intent: null, default_payment_method: setup.payment_method });
  }
  world.emit('setup_intent.succeeded', setup);
  return { setupIntent: { id: setup.id, object: 'setup_intent', status: setup.status } };
}

export function confirmInBrowser(
  world: World,
  { clientSecret, number }: { clientSecret: string; number: string },
): BrowserAnswer {
  if (clientSecret.startsWith('seti_')) return confirmSetup(world, clientSecret, number);
  const intent = findIntent(world, clientSecret);
  if (!intent) return noIntent;
  const nature = natureOf(number);
  if (!nature)
    return {
      error: { type: 'validation_error', code: 'invalid_number', message: 'Your card number is invalid.' },
    };
  try {
    confirmIntent(world, intent, makeMethod(world, nature, null), 'typing');
    return answerOf(intent);
  } catch (error) {
    if (error instanceof Fault) return { error: error.body };
    throw error;
  }
}

export function challengeInBrowser(
  world: World,
  { clientSecret, isPassed }: { clientSecret: string; isPassed: boolean },
): BrowserAnswer {
  const intent = findIntent(world, clientSecret);
  if (!intent) return noIntent;
  answerChallenge(world, intent, isPassed);
  return answerOf(intent);
}

export function showInBrowser(world: World, { clientSecret }: { clientSecret: string }): BrowserAnswer {
  const intent = findIntent(world, clientSecret);
  return intent ? { paymentIntent: shownOf(intent) } : noIntent;
}

import { providerName } from '@/components/account/provider-mark';
import { oidcWays } from '@/lib/core/ways-in';
import type { ProblemKind } from '@/lib/web/provider-problem';

export type SignInProblem = { title: string; text: string };

/** What happened, and what to do next. `name` is the provider's. */
const sentences: Record<ProblemKind, (name: string) => SignInProblem> = {
  denied: (name) => ({
    title: `You did not let ${name} tell us who you are`,
    text: 'Nothing was changed. Try again, or choose another way in.',
  }),
  expired: (name) => ({
    title: `This sign-in with ${name} is over`,
    text: 'It was used before, took longer than a quarter of an hour, or began in another browser. Begin it again.',
  }),
  not_fitting: (name) => ({
    title: `The answer from ${name} did not fit what this browser asked for`,
    text: 'A sign-in that began in another tab does that. Nobody was signed in. Try again, in one tab.',
  }),
  clock: (name) => ({
    title: `This server and ${name} do not agree on the time`,
    text: 'So its answer can not be trusted right now. Choose another way in, and tell the operator of this site.',
  }),
  timeout: (name) => ({
    title: `${name} did not answer in time`,
    text: 'Try again in a moment, or choose another way in.',
  }),
  busy: (name) => ({
    title: `${name} has too much to do right now`,
    text: 'Try again in a few minutes, or choose another way in.',
  }),
  down: (name) => ({
    title: `${name} can not be reached right now`,
    text: 'Try again in a few minutes, or choose another way in.',
  }),
  setup: (name) => ({
    title: `${name} does not accept this site right now`,
    text: 'The operator has to look at its settings. Choose another way in.',
  }),
  not_offered: (name) => ({
    title: `Sign-in with ${name} is not set up here`,
    text: 'Choose another way in.',
  }),
  too_often: () => ({
    title: 'That was too often',
    text: 'Too many sign-ins came from your network. Try again in an hour, or choose another way in.',
  }),
  email_unverified: (name) => ({
    title: `${name} has not verified your email address`,
    text: `Sign in with a code to your address here. Then you can link ${name} in the settings.`,
  }),
  blocked: () => ({ title: 'This account is blocked', text: 'Write to the operator of this site.' }),
  other_person: (name) => ({
    title: `That ${name} account is not linked to you`,
    text: 'You are still signed in as before. Choose the account that is linked, or another way.',
  }),
  other_owner: (name) => ({
    title: `That ${name} account belongs to another account here`,
    text: `Nothing was moved. If both are yours: sign in with ${name}, remove it in that account’s settings, and link it here then.`,
  }),
  session_over: (name) => ({
    title: `${name} was not linked`,
    text: 'You were signed out meanwhile. Sign in and try again.',
  }),
  failed: (name) => ({
    title: `The sign-in with ${name} did not work`,
    text: 'Try again, or choose another way in.',
  }),
};

/** Whatever stands in the address: one of our own sentences, or nothing. */
export function findProblem(problem: unknown, way: unknown): SignInProblem | null {
  const known = oidcWays.find((one) => one === way);
  if (typeof problem !== 'string' || !known || !Object.hasOwn(sentences, problem)) return null;
  return sentences[problem as ProblemKind](providerName[known]);
}

import type { SeededPerson } from '@/lib/db/testing/seed-person';

/**
 * `not_found`: it names somebody else's record, which does not exist for the asker.
 * `own`: it names nobody's record, so it may only ever touch the asker's own things.
 * `public`: it works without a session.
 */
type Answer = 'not_found' | 'own' | 'public';

export type ActionCase = { answer: Answer; input: (their: SeededPerson) => unknown };
export type RouteCase = {
  answer: Answer;
  params?: (their: SeededPerson) => Record<string, string>;
  body?: (their: SeededPerson) => unknown;
};
export type PageCase = { params: (their: SeededPerson) => Record<string, string> };

/** `file#export` of every server action. A new action fails the test until it has a line here. */
export const actionCases: Record<string, ActionCase> = {
  'app/(auth)/sign-in/actions.ts#sendCode': { answer: 'public', input: ({ email }) => ({ email }) },
  'app/(auth)/sign-in/actions.ts#enterCode': {
    answer: 'public',
    input: ({ email }) => ({ email, code: '000000', next: '/dashboard' }),
  },
  'app/(app)/sign-out.ts#signOutHere': { answer: 'public', input: () => undefined },
  'app/(app)/settings/actions.ts#saveName': {
    answer: 'own',
    input: ({ userId }) => ({ name: 'Mallory', userId, id: userId }),
  },
  'app/(app)/settings/actions.ts#endAllSessions': { answer: 'own', input: () => undefined },
};

/** `file#METHOD` of every route handler. */
export const routeCases: Record<string, RouteCase> = {
  'app/api/auth/[...nextauth]/route.ts#GET': {
    answer: 'public',
    params: () => ({ nextauth: 'session' }),
  },
  'app/api/auth/[...nextauth]/route.ts#POST': { answer: 'public', body: ({ userId }) => ({ userId }) },
  'app/api/health/route.ts#GET': { answer: 'public' },
  'app/api/cron/work/route.ts#GET': { answer: 'public' },
  'app/api/cron/work/route.ts#POST': { answer: 'public' },
  'app/dev/outbox/enter/route.ts#GET': { answer: 'public' },
};

/** Every page whose address names a record. */
export const pageCases: Record<string, PageCase> = {};

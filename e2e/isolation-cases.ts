import type { SeededPerson } from '@/lib/db/testing/seed-person';

/**
 * `not_found`: it names somebody else's record, which does not exist for the asker.
 * `own`: it names nobody's record, so it may only ever touch the asker's own things.
 * `refused`: it wants a proof, a code or a file, that the ids alone are not.
 * `public`: it works without a session.
 * `admin`: it is the operator's alone, and not there, or forbidden, for everybody else.
 */
type Answer = 'not_found' | 'own' | 'refused' | 'public' | 'admin';

export type ActionCase = { answer: Answer; input: (their: SeededPerson, my: SeededPerson) => unknown };
export type RouteCase = {
  answer: Answer;
  params?: (their: SeededPerson) => Record<string, string>;
  body?: (their: SeededPerson, my: SeededPerson) => unknown;
};
export type PageCase = {
  answer: Answer;
  params?: (their: SeededPerson) => Record<string, string>;
  search?: (their: SeededPerson) => Record<string, string>;
};

/** `file#export` of every server action, once for each way to name a record. A new action fails until it has a line. */
export const actionCases: Record<string, ActionCase | ActionCase[]> = {
  'app/(auth)/sign-in/actions.ts#sendCode': { answer: 'public', input: ({ email }) => ({ email }) },
  'app/(auth)/sign-in/actions.ts#enterCode': {
    answer: 'public',
    input: ({ email }) => ({ email, code: '000000', next: '/dashboard' }),
  },
  'app/(auth)/sign-in/actions.ts#sendPhoneCode': {
    answer: 'public',
    input: () => ({ phone: '98765 43210', country: 'IN' }),
  },
  'app/(auth)/sign-in/actions.ts#enterPhoneCode': {
    answer: 'public',
    input: () => ({ phone: '98765 43210', country: 'IN', code: '000000', next: '/dashboard' }),
  },
  'app/(app)/settings/sign-in/phone-actions.ts#sendLinkCodeAction': {
    answer: 'own',
    input: ({ userId }) => ({ phone: '98765 43210', country: 'IN', userId }),
  },
  'app/(app)/settings/sign-in/phone-actions.ts#linkPhoneAction': {
    answer: 'refused',
    input: ({ userId }) => ({ phone: '98765 43210', country: 'IN', code: '000000', userId }),
  },
  'app/(app)/settings/sign-in/provider-actions.ts#linkProviderAction': {
    answer: 'own',
    input: ({ userId }) => ({ way: 'google', userId }),
  },
  'app/(auth)/sign-in/actions.ts#enterPassword': {
    answer: 'public',
    input: ({ email }) => ({ email, password: 'not their password', next: '/dashboard' }),
  },
  'app/(auth)/sign-in/actions.ts#sendResetCode': { answer: 'public', input: ({ email }) => ({ email }) },
  'app/(auth)/sign-in/actions.ts#setPasswordByCode': {
    answer: 'public',
    input: ({ email }) => ({ email, code: '000000', password: 'taken over by me', next: '/dashboard' }),
  },
  'app/(app)/settings/sign-in/password-actions.ts#savePassword': {
    answer: 'own',
    input: ({ userId }) => ({ password: 'taken over by me', userId, id: userId }),
  },
  'app/(app)/settings/sign-in/password-actions.ts#replacePassword': {
    answer: 'own',
    input: ({ userId, email }) => ({
      ...{ presentPassword: 'not my password', password: 'taken over by me' },
      ...{ userId, id: userId, email },
    }),
  },
  'app/(app)/sign-out.ts#signOutHere': { answer: 'public', input: () => undefined },
  'app/(app)/settings/actions.ts#saveName': {
    answer: 'own',
    input: ({ userId }) => ({ name: 'Mallory', userId, id: userId }),
  },
  'app/(app)/settings/actions.ts#saveProfileAction': {
    answer: 'own',
    input: ({ userId }) => ({ locale: 'en-IN', timeZone: 'Asia/Kolkata', currency: 'INR', userId }),
  },
  'app/(app)/settings/actions.ts#removePictureAction': { answer: 'own', input: () => undefined },
  'app/(app)/settings/sign-in/actions.ts#removeWayAction': {
    answer: 'own',
    input: ({ userId }) => ({ way: 'google', userId }),
  },
  'app/(app)/settings/sign-in/actions.ts#requestNewEmailAction': {
    answer: 'own',
    input: ({ userId }) => ({ email: 'mallory.new@example.com', userId }),
  },
  'app/(app)/settings/sign-in/actions.ts#changeEmailAction': {
    answer: 'refused',
    input: ({ email, userId }) => ({ email, code: '000000', userId }),
  },
  'app/(app)/settings/sign-in/actions.ts#endSessionAction': {
    answer: 'not_found',
    input: ({ sessionId }) => ({ sessionId }),
  },
  'app/(app)/settings/sign-in/actions.ts#endOtherSessionsAction': { answer: 'own', input: () => undefined },
  'app/(app)/settings/sign-in/actions.ts#endAllSessionsAction': { answer: 'own', input: () => undefined },
  'app/(app)/billing/actions.ts#startCardPaymentAction': {
    answer: 'own',
    input: ({ userId, paymentId }) => ({ planId: 'premium_monthly', currency: 'EUR', userId, paymentId }),
  },
  'app/(app)/billing/actions.ts#previewChangeAction': {
    answer: 'own',
    input: ({ userId }) => ({ planId: 'premium_yearly', userId }),
  },
  'app/(app)/billing/actions.ts#changePlanAction': {
    answer: 'own',
    input: ({ userId }) => ({ planId: 'premium_yearly', asOf: new Date().toISOString(), userId }),
  },
  'app/(app)/billing/actions.ts#cancelSubscriptionAction': {
    answer: 'own',
    input: ({ userId }) => ({ at: 'now', userId }),
  },
  'app/(app)/billing/actions.ts#resumeSubscriptionAction': { answer: 'own', input: () => undefined },
  'app/(app)/billing/actions.ts#refreshBillingAction': { answer: 'own', input: () => undefined },
  'app/(app)/billing/actions.ts#openPortalAction': { answer: 'own', input: () => undefined },
  'app/(app)/billing/pay/[planId]/upi-actions.ts#startUpiAction': {
    answer: 'own',
    input: ({ userId, paymentId }) => ({ planId: 'premium_pass', userId, paymentId }),
  },
  'app/(app)/cvs/actions.ts#pasteCvAction': {
    answer: 'own',
    input: ({ cvId }) => ({ cvId, text: 'Nurse at City Hospital, 2019 to 2023. '.repeat(10) }),
  },
  'app/(app)/cvs/actions.ts#renameCvAction': {
    answer: 'not_found',
    input: ({ cvId }) => ({ cvId, title: 'Taken over' }),
  },
  'app/(app)/cvs/actions.ts#deleteCvAction': { answer: 'not_found', input: ({ cvId }) => ({ cvId }) },
  'app/(app)/cvs/actions.ts#retryCvAction': { answer: 'not_found', input: ({ cvId }) => ({ cvId }) },
  'app/(app)/cvs/actions.ts#correctCvAction': {
    answer: 'not_found',
    input: ({ cvId }) => ({ cvId, section: 'level', value: 'senior' }),
  },
  'app/(app)/cvs/actions.ts#listSkillNamesAction': { answer: 'own', input: () => undefined },
  'app/(app)/cvs/actions.ts#askForMoreAction': { answer: 'not_found', input: ({ cvId }) => ({ cvId }) },
  'app/(app)/matches/actions.ts#askForAssessmentsAction': {
    answer: 'not_found',
    input: ({ cvId }) => ({ cvId }),
  },
  'app/(app)/matches/actions.ts#retryMatchingAction': {
    answer: 'not_found',
    input: ({ cvId }) => ({ cvId }),
  },
  'app/(app)/jobs/actions.ts#markJobAction': {
    answer: 'not_found',
    input: ({ jobId }) => ({ jobId, mark: 'hidden' }),
  },
  'app/(app)/jobs/actions.ts#addJobAction': {
    answer: 'own',
    input: ({ userId, jobId }) => ({
      by: 'text',
      title: 'Barista',
      company: 'Corner Cafe',
      text: 'A friendly barista with experience of espresso machines is wanted. '.repeat(3),
      ownerUserId: userId,
      jobId,
    }),
  },
  'app/(app)/jobs/actions.ts#removeJobAction': { answer: 'not_found', input: ({ jobId }) => ({ jobId }) },
  'app/(app)/letters/actions.ts#editLetterAction': {
    answer: 'not_found',
    input: ({ letterId }) => ({ letterId, baseNumber: 1, text: 'Taken over' }),
  },
  'app/(app)/letters/actions.ts#restoreVersionAction': {
    answer: 'not_found',
    input: ({ letterId }) => ({ letterId, number: 1, baseNumber: 1 }),
  },
  'app/(app)/letters/actions.ts#deleteLetterAction': {
    answer: 'not_found',
    input: ({ letterId }) => ({ letterId }),
  },
  'app/(app)/letters/actions.ts#restoreLetterAction': {
    answer: 'not_found',
    input: ({ letterId }) => ({ letterId }),
  },
  'app/(app)/applications/actions.ts#trackJobAction': {
    answer: 'not_found',
    input: ({ jobId }) => ({ jobId }),
  },
  'app/(app)/applications/actions.ts#moveApplicationAction': [
    { answer: 'not_found', input: ({ applicationId }) => ({ applicationId, stage: 'rejected' }) },
    {
      answer: 'own',
      input: ({ applicationId }, my) => ({
        applicationId: my.applicationId,
        stage: 'offer',
        belowId: applicationId,
      }),
    },
  ],
  'app/(app)/applications/actions.ts#addNoteAction': {
    answer: 'not_found',
    input: ({ applicationId }) => ({ applicationId, note: 'Taken over' }),
  },
  'app/(app)/applications/actions.ts#setReminderAction': {
    answer: 'not_found',
    input: ({ applicationId }) => ({
      applicationId,
      at: `${new Date().getUTCFullYear() + 1}-01-02T09:00`,
      note: 'Taken over',
    }),
  },
  'app/(app)/applications/actions.ts#removeReminderAction': {
    answer: 'not_found',
    input: ({ reminderId }) => ({ reminderId }),
  },
  'app/(app)/settings/notices/actions.ts#saveNoticesAction': {
    answer: 'own',
    input: ({ userId }) => ({ digest: 'off', digestScore: 10, userId }),
  },
  'app/(app)/settings/notices/actions.ts#resumeMailAction': {
    answer: 'own',
    input: ({ userId, email }) => ({ userId, email, address: email }),
  },
  'app/(app)/applications/actions.ts#removeApplicationAction': {
    answer: 'not_found',
    input: ({ applicationId }) => ({ applicationId }),
  },
  'app/(app)/applications/actions.ts#restoreApplicationAction': {
    answer: 'not_found',
    input: ({ applicationId }) => ({ applicationId }),
  },
  'app/admin/keys/actions.ts#rotateKeyAction': {
    answer: 'admin',
    input: () => ({ provider: 'openai', name: 'OPENAI_API_KEY', value: 'sk-of-somebody-else' }),
  },
  'app/admin/keys/actions.ts#rollBackKeyAction': {
    answer: 'admin',
    input: () => ({ provider: 'openai', name: 'OPENAI_API_KEY', version: null }),
  },
  'app/admin/keys/actions.ts#revokeKeyAction': {
    answer: 'admin',
    input: () => ({ provider: 'openai', name: 'OPENAI_API_KEY', version: 1 }),
  },
  'app/admin/people/actions.ts#changeRoleAction': {
    answer: 'admin',
    input: ({ userId }) => ({ userId, role: 'admin' }),
  },
  'app/admin/people/actions.ts#blockPersonAction': { answer: 'admin', input: ({ userId }) => ({ userId }) },
  'app/admin/people/actions.ts#unblockPersonAction': { answer: 'admin', input: ({ userId }) => ({ userId }) },
  'app/admin/people/actions.ts#signOutPersonAction': { answer: 'admin', input: ({ userId }) => ({ userId }) },
  ...Object.fromEntries(
    ['showAddressAction', 'retryMailAction', 'liftSuppressionAction'].map((name): [string, ActionCase] => [
      `app/admin/mail/actions.ts#${name}`,
      { answer: 'admin', input: ({ messageId }) => ({ messageId }) },
    ]),
  ),
  'app/admin/integrations/actions.ts#sendTestCodeAction': { answer: 'admin', input: () => undefined },
  'app/admin/integrations/actions.ts#sendTestMailAction': { answer: 'admin', input: () => undefined },
  'app/admin/payments/actions.ts#refundPaymentAction': {
    answer: 'admin',
    input: ({ paymentId }) => ({
      ...{ paymentId, amountMinor: 100, reason: 'for me', key: '0a6f1f3e-4a52-4a9c-9d0b-6b1f0f7f6a01' },
    }),
  },
  'app/admin/payments/actions.ts#askGatewayAction': {
    answer: 'admin',
    input: ({ paymentId }) => ({ paymentId }),
  },
  'app/admin/payments/actions.ts#askForReconcileAction': { answer: 'admin', input: () => undefined },
  'app/admin/webhooks/actions.ts#replayEventAction': {
    answer: 'admin',
    input: ({ eventId }) => ({ eventId }),
  },
  'app/admin/webhooks/actions.ts#replayShownAction': {
    answer: 'admin',
    input: () => ({ span: 'all', until: '2099-01-01T00:00:00.000Z' }),
  },
  'app/admin/integrations/actions.ts#checkNowAction': { answer: 'admin', input: () => undefined },
};

/** `file#METHOD` of every route handler, once for each way to name a record. */
export const routeCases: Record<string, RouteCase | RouteCase[]> = {
  'app/api/admin/usage/route.ts#GET': { answer: 'admin' },
  'app/api/auth/[...nextauth]/route.ts#GET': {
    answer: 'public',
    params: () => ({ nextauth: 'session' }),
  },
  'app/api/auth/[...nextauth]/route.ts#POST': { answer: 'public', body: ({ userId }) => ({ userId }) },
  'app/api/auth/google/route.ts#GET': { answer: 'public' },
  'app/api/auth/replit/route.ts#GET': { answer: 'public' },
  'app/api/auth/replit/route.ts#POST': { answer: 'public' },
  'app/api/webhooks/stripe/route.ts#POST': { answer: 'public', body: ({ userId }) => ({ userId }) },
  'app/api/webhooks/phonepe/route.ts#POST': { answer: 'public', body: ({ userId }) => ({ userId }) },
  'app/api/webhooks/sendgrid/route.ts#POST': { answer: 'public', body: ({ userId }) => ({ userId }) },
  'app/api/mail/unsubscribe/[token]/route.ts#POST': {
    answer: 'public',
    params: ({ userId }) => ({ token: userId.repeat(3) }),
    body: ({ userId }) => ({ userId }),
  },
  'app/api/health/route.ts#GET': { answer: 'public' },
  'app/api/integrations/status/route.ts#GET': { answer: 'public' },
  'app/api/cron/work/route.ts#GET': { answer: 'public' },
  'app/api/cron/work/route.ts#POST': { answer: 'public' },
  'app/dev/outbox/enter/route.ts#GET': { answer: 'public' },
  'app/api/account/picture/route.ts#GET': { answer: 'own' },
  'app/api/account/picture/route.ts#POST': { answer: 'refused', body: ({ userId }) => ({ userId }) },
  'app/api/cvs/route.ts#POST': { answer: 'own', body: ({ cvId }) => ({ id: cvId }) },
  'app/api/cvs/[id]/file/route.ts#GET': { answer: 'not_found', params: ({ cvId }) => ({ id: cvId }) },
  'app/api/cvs/[id]/state/route.ts#GET': { answer: 'not_found', params: ({ cvId }) => ({ id: cvId }) },
  'app/api/payments/[id]/state/route.ts#GET': {
    answer: 'not_found',
    params: ({ paymentId }) => ({ id: paymentId }),
  },
  'app/api/phonepe/callback/route.ts#GET': { answer: 'public' },
  'app/api/phonepe/callback/route.ts#POST': {
    answer: 'public',
    body: ({ paymentId }) => ({ merchantOrderId: paymentId.replaceAll('-', ''), redirect: '//evil.example' }),
  },
  'app/api/subscription/route.ts#GET': { answer: 'own' },
  'app/api/subscription/create-payment-intent/route.ts#POST': {
    answer: 'own',
    body: ({ userId, paymentId }) => ({ planId: 'premium_pass', currency: 'INR', userId, paymentId }),
  },
  'app/api/subscription/cancel/route.ts#POST': {
    answer: 'own',
    body: ({ userId }) => ({ at: 'now', userId }),
  },
  'app/api/subscription/resume/route.ts#POST': { answer: 'own', body: ({ userId }) => ({ userId }) },
  'app/api/subscription/change/route.ts#GET': { answer: 'refused' },
  'app/api/subscription/change/route.ts#POST': {
    answer: 'own',
    body: ({ userId }) => ({ planId: 'premium_yearly', asOf: new Date().toISOString(), userId }),
  },
  'app/api/letters/route.ts#POST': [
    { answer: 'not_found', body: ({ cvId }, my) => ({ cvId, jobId: my.jobId, style: 'casual' }) },
    { answer: 'not_found', body: ({ jobId }, my) => ({ cvId: my.cvId, jobId, style: 'casual' }) },
  ],
  'app/(app)/letters/[id]/file/[format]/route.ts#GET': {
    answer: 'not_found',
    params: ({ letterId }) => ({ id: letterId, format: 'txt' }),
  },
};

/** Every page that reads its path or its query. */
export const pageCases: Record<string, PageCase> = {
  'app/(site)/offers/[offer]/page.tsx': { answer: 'public', params: () => ({ offer: 'usd' }) },
  'app/(site)/offers/[offer]/pricing/page.tsx': { answer: 'public', params: () => ({ offer: 'usd' }) },
  'app/(app)/billing/page.tsx': {
    answer: 'own',
    search: () => ({ currency: 'EUR', change: 'premium_yearly' }),
  },
  'app/(app)/billing/pay/[planId]/page.tsx': { answer: 'own', params: () => ({ planId: 'premium_pass' }) },
  'app/(app)/billing/payments/[id]/page.tsx': {
    answer: 'not_found',
    params: ({ paymentId }) => ({ id: paymentId }),
  },
  'app/(auth)/sign-in/page.tsx': { answer: 'public', search: () => ({ next: '//evil.example' }) },
  'app/dev/outbox/page.tsx': { answer: 'public', search: () => ({ token: 'guessed' }) },
  'app/unsubscribe/[token]/page.tsx': {
    answer: 'public',
    params: ({ userId }) => ({ token: userId.repeat(3) }),
  },
  'app/dev/outbox/[id]/page.tsx': { answer: 'public', params: ({ messageId }) => ({ id: messageId }) },
  'app/(app)/cvs/[id]/page.tsx': { answer: 'not_found', params: ({ cvId }) => ({ id: cvId }) },
  'app/(app)/jobs/(list)/page.tsx': { answer: 'own', search: ({ jobId }) => ({ job: jobId, show: 'mine' }) },
  'app/(app)/jobs/[id]/page.tsx': { answer: 'not_found', params: ({ jobId }) => ({ id: jobId }) },
  'app/(app)/letters/[id]/page.tsx': { answer: 'not_found', params: ({ letterId }) => ({ id: letterId }) },
  'app/(app)/letters/new/page.tsx': {
    answer: 'not_found',
    search: ({ jobId, cvId }) => ({ job: jobId, cv: cvId }),
  },
  'app/(app)/applications/[id]/page.tsx': {
    answer: 'not_found',
    params: ({ applicationId }) => ({ id: applicationId }),
  },
  'app/(app)/matches/page.tsx': { answer: 'own', search: ({ cvId, jobId }) => ({ cv: cvId, job: jobId }) },
  'app/(app)/cvs/new/page.tsx': { answer: 'own', search: ({ cvId }) => ({ cv: cvId }) },
  'app/admin/keys/page.tsx': {
    answer: 'admin',
    search: () => ({ before: '1', rotate: 'openai/OPENAI_API_KEY' }),
  },
  'app/admin/usage/page.tsx': { answer: 'admin', search: () => ({ range: '7d', sort: 'calls' }) },
  'app/admin/payments/page.tsx': { answer: 'admin', search: ({ email }) => ({ q: email }) },
  'app/admin/payments/differences/page.tsx': { answer: 'admin', search: () => ({ show: 'all' }) },
  'app/admin/payments/[id]/page.tsx': { answer: 'admin', params: ({ paymentId }) => ({ id: paymentId }) },
  'app/admin/webhooks/page.tsx': { answer: 'admin', search: () => ({ span: 'all' }) },
  'app/admin/webhooks/[id]/page.tsx': { answer: 'admin', params: ({ eventId }) => ({ id: eventId }) },
  'app/admin/people/page.tsx': { answer: 'admin', search: ({ email }) => ({ q: email }) },
  'app/admin/people/[id]/page.tsx': { answer: 'admin', params: ({ userId }) => ({ id: userId }) },
  'app/admin/mail/page.tsx': { answer: 'admin', search: ({ email }) => ({ to: email }) },
  'app/admin/mail/rates/page.tsx': { answer: 'admin', search: () => ({ span: '7d' }) },
  'app/admin/mail/[id]/page.tsx': { answer: 'admin', params: ({ messageId }) => ({ id: messageId }) },
  'app/admin/integrations/page.tsx': { answer: 'admin', search: () => ({ range: '7d' }) },
};

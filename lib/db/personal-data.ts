type PersonalData = {
  /** What of a person stands in it. */
  holds: string;
  /**
   * How it goes when a person does. `cascade`: with the row in `users` that `owner` names. `hashed`: no row says whose it is;
   * who knows the address, number or network finds it by its keyed hash, and `until` it is gone by itself. `kept`: it stays, and why.
   */
  erased: { by: 'cascade'; owner: string } | { by: 'hashed'; until: string } | { by: 'kept'; why: string };
  /** The column that tells whose a row is that names nobody: an address or a number. */
  strays?: string;
  /** Whether a person gets it when they ask for what is held about them. */
  isExported: boolean;
};

const ofUser = { by: 'cascade', owner: 'user_id' } as const;

/** Every table, by its name; null for those that hold nothing of anybody. A test fails for one that is missing. */
export const personalData: Readonly<Record<string, PersonalData | null>> = {
  users: {
    holds: 'name, address, number, region, role',
    erased: { by: 'cascade', owner: 'id' },
    isExported: true,
  },
  accounts: {
    holds: 'who they are at Google or Replit, and the address there',
    erased: ofUser,
    isExported: true,
  },
  sessions: { holds: 'browsers, countries and times of sign-in', erased: ofUser, isExported: true },
  passwords: { holds: 'the hash of a password', erased: ofUser, isExported: false },
  user_pictures: { holds: 'a picture', erased: ofUser, isExported: true },
  sign_in_codes: {
    holds: 'hashes of address or number, browser and network, and the number’s country',
    erased: { by: 'hashed', until: 'a day after the code expired' },
    isExported: false,
  },
  sign_in_addresses: {
    holds: 'the hash of an address or number, and wrong codes for it',
    erased: { by: 'hashed', until: '30 days after the last wrong code' },
    isExported: false,
  },
  sign_in_sends: {
    holds: 'hashes of address or number and of the networks that asked for its codes',
    erased: { by: 'hashed', until: '90 days after the last code' },
    isExported: false,
  },
  rate_limits: {
    holds: 'hashes of networks and of people’s ids',
    erased: { by: 'hashed', until: 'the limit’s window ends' },
    isExported: false,
  },
  outbox_messages: {
    holds: 'messages and their recipients; one with a code names no person',
    erased: ofUser,
    strays: 'recipient',
    isExported: true,
  },
  mail_events: {
    holds: 'what became of messages; they go with the message',
    erased: { by: 'kept', why: 'each goes with the message that it is about, which goes with its person' },
    isExported: false,
  },
  mail_suppressions: {
    holds: 'addresses that get no mail any more, and why',
    erased: { by: 'kept', why: 'an address that asked for no more mail, or does not exist, gets none' },
    isExported: false,
  },
  notice_settings: { holds: 'which mail they want', erased: ofUser, isExported: true },
  digested_jobs: { holds: 'jobs that they were told of by mail', erased: ofUser, isExported: false },
  application_reminders: { holds: 'reminders of their applications', erased: ofUser, isExported: true },
  customers: { holds: 'who they are at the card gateway', erased: ofUser, isExported: false },
  subscriptions: { holds: 'subscriptions, as the gateway last said', erased: ofUser, isExported: true },
  payments: { holds: 'payments', erased: ofUser, isExported: true },
  passes: { holds: 'days of Premium that were paid once', erased: ofUser, isExported: true },
  refunds: {
    holds: 'refunds of their payments',
    erased: ofUser,
    isExported: true,
  },
  webhook_events: {
    holds: 'gateways’ events without names, addresses or card numbers',
    erased: { by: 'kept', why: 'proof of what was paid; they name ids of the gateway alone' },
    isExported: false,
  },
  payment_differences: {
    holds: 'what a gateway had otherwise than we, by its own ids',
    erased: { by: 'kept', why: 'proof of what was mended; they name ids of the gateway alone' },
    isExported: false,
  },
  reconcile_runs: null,
  cvs: { holds: 'CVs, what was read from them and what was corrected', erased: ofUser, isExported: true },
  cv_files: { holds: 'the files of CVs', erased: ofUser, isExported: true },
  jobs: {
    holds: 'postings that a person added for themselves',
    erased: { by: 'cascade', owner: 'owner_user_id' },
    isExported: true,
  },
  job_marks: { holds: 'saved and hidden jobs', erased: ofUser, isExported: true },
  matches: { holds: 'scores of jobs for their CVs', erased: ofUser, isExported: true },
  match_runs: { holds: 'progress of matching', erased: ofUser, isExported: false },
  match_assessments: {
    holds: 'a model’s second opinions on their matches',
    erased: ofUser,
    isExported: true,
  },
  assessment_runs: { holds: 'progress of second opinions', erased: ofUser, isExported: false },
  letters: { holds: 'letters', erased: ofUser, isExported: true },
  letter_versions: { holds: 'every version of their letters', erased: ofUser, isExported: true },
  applications: { holds: 'applications, with the postings as kept', erased: ofUser, isExported: true },
  application_events: {
    holds: 'the timelines of applications, with notes',
    erased: ofUser,
    isExported: true,
  },
  allowance_uses: { holds: 'what they used of AI by the month', erased: ofUser, isExported: true },
  cache_entries: { holds: 'a model’s answers about their texts', erased: ofUser, isExported: false },
  audit_log: {
    holds: 'the id of the administrator who did what',
    erased: {
      by: 'kept',
      why: 'it proves what was done with keys and people; the id names nobody once the account is gone',
    },
    isExported: false,
  },
  provider_secrets: {
    holds: 'the id of the administrator who put a key in',
    erased: { by: 'kept', why: 'the key stays in use; the id names nobody once the account is gone' },
    isExported: false,
  },
  'pgboss.job': {
    holds: 'ids of CVs and people in work that waits or is done',
    erased: { by: 'kept', why: 'it holds ids alone, and goes some days after the work is over' },
    isExported: false,
  },
  'pgboss.archive': null,
  ai_budgets: null,
  cache_flights: null,
  provider_breakers: null,
  provider_calls: null,
  provider_checks: null,
  provider_states: null,
  provider_uptime: null,
  provider_usage: null,
  sms_counts: null,
  timers: null,
};

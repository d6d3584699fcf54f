import type { MailTemplate } from '@/lib/core/mail';
import type { MailProps } from './mail-props';

export type SampleMail = {
  [T in MailTemplate]: { name: string; template: T; props: MailProps[T] };
}[MailTemplate];

/** What mails are about, for whoever looks at one without sending it; each variant that reads differently once. */
export function sampleMails(baseUrl: string): SampleMail[] {
  const link = (path: string) => new URL(path, baseUrl).href;
  return [...accountMails(link), ...applicationMails(link), digestMail(link), ...planMails(link)];
}

type Link = (path: string) => string;

function accountMails(link: Link): SampleMail[] {
  const at = '28 Nov 2026, 12:18 GMT+5:30';
  const from = 'Firefox on Windows, India';
  const safety = link('/settings/sign-in');
  const code = { template: 'sign-in-code', code: '482913', minutes: 10 } as const;
  const codeMail = (name: string, purpose: MailProps['sign-in-code']['purpose']): SampleMail => ({
    name,
    template: code.template,
    props: { code: code.code, minutes: code.minutes, purpose },
  });
  const notice = (name: string, props: Pick<MailProps['security-notice'], 'event' | 'way'>): SampleMail => ({
    name,
    template: 'security-notice',
    props: { ...props, from, at, link: safety },
  });
  return [
    codeMail('sign-in-code', 'sign_in'),
    codeMail('sign-in-code-link', 'link'),
    codeMail('sign-in-code-reset', 'reset_password'),
    notice('security-signed-in', { event: 'signed_in', way: 'google' }),
    notice('security-password-changed', { event: 'password_changed', way: null }),
    notice('security-email-changed', { event: 'email_changed', way: null }),
    notice('security-way-added', { event: 'way_added', way: 'phone' }),
    notice('security-way-removed', { event: 'way_removed', way: 'replit' }),
    { name: 'welcome', template: 'welcome', props: { name: 'Asha', link: link('/cvs') } },
    { name: 'test-mail', template: 'test-mail', props: { at } },
    {
      name: 'data-export-ready',
      template: 'data-export-ready',
      props: { readyUntil: '5 Dec 2026', link: link('/settings') },
    },
  ];
}

function applicationMails(link: Link): SampleMail[] {
  const applicationId = '0b9f4c1e-6f7a-4d0e-9a55-1c1f6f0f7d21';
  const job = { jobTitle: 'Senior Backend Engineer (Payments)', company: 'Zerodha' };
  const page = link(`/applications/${applicationId}`);
  return [
    {
      name: 'application-confirmation',
      template: 'application-confirmation',
      props: { ...job, applicationId, appliedOn: '28 Nov 2026', link: page },
    },
    {
      name: 'reminder-due',
      template: 'reminder-due',
      props: {
        ...job,
        note: 'Call Meera about the second round.\nAsk for the notice period in writing.',
        dueOn: '2 Dec 2026',
        link: page,
      },
    },
  ];
}

function digestMail(link: Link): SampleMail {
  const jobs = [
    {
      title: 'Backend Engineer, Ledger',
      company: 'Razorpay',
      place: 'Bengaluru',
      score: 82,
      matching: ['TypeScript', 'PostgreSQL', 'Node.js', 'Event sourcing'],
      link: link('/jobs/1'),
    },
    {
      title: 'Platform Engineer',
      company: 'Grafana Labs',
      place: 'Remote, India',
      score: 76,
      matching: ['Kubernetes', 'Go', 'PostgreSQL'],
      link: link('/jobs/2'),
    },
    {
      title: 'Full-Stack Developer',
      company: 'Khan Academy',
      place: null,
      score: 71,
      matching: ['React', 'TypeScript'],
      link: link('/jobs/3'),
    },
  ];
  return {
    name: 'matches-digest',
    template: 'matches-digest',
    props: { rhythm: 'weekly', jobs, more: 4, link: link('/matches') },
  };
}

function planMails(link: Link): SampleMail[] {
  const billing = link('/billing');
  const receipt = { paidOn: '28 Nov 2026', until: '28 Dec 2026', reference: 'pay_7Q2F9K', link: billing };
  return [
    {
      name: 'payment-receipt',
      template: 'payment-receipt',
      props: { ...receipt, plan: 'Premium, monthly', amount: '₹499.00', renews: true },
    },
    {
      name: 'payment-receipt-pass',
      template: 'payment-receipt',
      props: { ...receipt, plan: 'Premium for 30 days', amount: '₹599.00', renews: false },
    },
    {
      name: 'payment-failed',
      template: 'payment-failed',
      props: {
        plan: 'Premium, monthly',
        amount: '₹499.00',
        reason: 'The card does not have enough funds, and nothing was charged. Try another card.',
        graceUntil: '5 Dec 2026',
        link: billing,
      },
    },
    {
      name: 'plan-ended',
      template: 'plan-ended',
      props: { plan: 'Premium, monthly', endedOn: '28 Nov 2026', link: link('/pricing') },
    },
  ];
}

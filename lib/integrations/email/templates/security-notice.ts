import type { WayIn } from '@/lib/core/ways-in';
import type { MailProps, securityEvents } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, facts, paragraph } from './parts';

type SecurityEvent = (typeof securityEvents)[number];

const wayNames: Record<WayIn, string> = {
  google: 'Google',
  replit: 'Replit',
  phone: 'Code by text message',
  email: 'Code by mail',
  password: 'Password',
};

type Words = { subject: string; what: string; ifNotYou: string; go: string };

const words: Record<SecurityEvent, Words> = {
  signed_in: {
    subject: 'New sign-in to your account',
    what: 'Somebody signed in to your account from a browser that we have not seen before.',
    ifNotYou: 'If not, sign that browser out at once, and change how you sign in.',
    go: 'See where you are signed in',
  },
  password_changed: {
    subject: 'Your password was changed',
    what: 'A new password was set for your account. Every other browser was signed out.',
    ifNotYou: 'If not, set a new password by a code at once.',
    go: 'Sign in and set a new password',
  },
  email_changed: {
    subject: 'The email address of your account was changed',
    what: 'Your account has another email address now. Codes and notices go there.',
    ifNotYou: 'If not, sign in another way at once and set your own address again.',
    go: 'See your email address',
  },
  way_added: {
    subject: 'A way to sign in was added to your account',
    what: 'Your account can now be signed in to in one more way.',
    ifNotYou: 'If not, remove it at once.',
    go: 'See your ways to sign in',
  },
  way_removed: {
    subject: 'A way to sign in was removed from your account',
    what: 'Your account can no longer be signed in to in this way.',
    ifNotYou: 'If not, sign in another way at once and add it again.',
    go: 'See your ways to sign in',
  },
};

export function securityNotice({ event, way, from, at, link }: MailProps['security-notice']): MailContent {
  const { subject, what, ifNotYou, go } = words[event];
  const rows: [string, string][] = [['When', at]];
  if (way) rows.push(['Way in', wayNames[way]]);
  if (from) rows.push(['From', from]);
  return {
    subject,
    preheader: `${what} If it was you, there is nothing to do.`,
    title: subject,
    parts: [
      paragraph(what),
      facts(rows),
      paragraph(`If it was you, there is nothing to do. ${ifNotYou}`),
      action(go, link),
    ],
    why: 'You get this mail because it is about the safety of your account. Such mail can not be switched off.',
  };
}

import type { CodePurpose } from '@/lib/core/ways-in';
import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { code, paragraph } from './parts';

const words = {
  sign_in: {
    subject: 'Your sign-in code',
    use: 'Your code to sign in is',
    danger: 'nobody can sign in without the code',
    why: 'because somebody wants to sign in with this address.',
  },
  link: {
    subject: 'Your code to add this address',
    use: 'Your code to add this address to an account is',
    danger: 'without the code your address is added to nothing',
    why: 'because somebody wants to add this address to their account.',
  },
  reset_password: {
    subject: 'Your code to set a password',
    use: 'Your code to set a new password is',
    danger: 'nobody can set a password without the code',
    why: 'because somebody wants to set a password for this address.',
  },
} as const satisfies Record<CodePurpose, Record<string, string>>;

/** Nothing in it can be followed: a program that opens every link of a mail signs nobody in. */
export function signInCode({ code: digits, minutes, purpose }: MailProps['sign-in-code']): MailContent {
  const { subject, use, danger, why } = words[purpose];
  const life = `It works once, for ${minutes} minutes, in the browser where you asked for it.`;
  return {
    subject,
    preheader: life,
    title: subject,
    parts: [
      code(use, digits),
      paragraph(life),
      paragraph(`If you did not ask for it, you can ignore this mail: ${danger}. Never tell it to anybody.`),
    ],
    why: `You get this mail ${why}`,
  };
}

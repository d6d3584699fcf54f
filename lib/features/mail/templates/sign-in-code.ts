import type { CodePurpose } from '@/lib/core/ways-in';
import type { Mail } from '../mail';

export type SignInCodeProps = {
  code: string;
  minutes: number;
  /** A code of an older version was always to sign in. */
  purpose?: CodePurpose;
};

const words = {
  sign_in: {
    subject: 'Your sign-in code',
    use: 'Your code to sign in is',
    danger: 'nobody can sign in without the code',
  },
  link: {
    subject: 'Your code to add this address',
    use: 'Your code to add this address to an account is',
    danger: 'without the code your address is added to nothing',
  },
  reset_password: {
    subject: 'Your code to set a password',
    use: 'Your code to set a new password is',
    danger: 'nobody can set a password without the code',
  },
} as const satisfies Record<CodePurpose, Record<string, string>>;

export function signInCode({ code, minutes, purpose = 'sign_in' }: SignInCodeProps): Mail {
  const { subject, use, danger } = words[purpose];
  return {
    subject,
    text: [
      `${use} ${code}`,
      `It works once, for ${minutes} minutes, in the browser where you asked for it.`,
      `If you did not ask for it, you can ignore this mail: ${danger}. Never tell it to anybody.`,
    ].join('\n\n'),
  };
}

import type { Mail } from '../mail';

export type PasswordChangedProps = {
  /** Absolute address of the sign-in page. */
  link: string;
};

export function passwordChanged({ link }: PasswordChangedProps): Mail {
  return {
    subject: 'Your password was changed',
    text: [
      'A new password was set for your account. Every other browser was signed out.',
      `If it was you, there is nothing to do. If not, set a new password by a code at once:\n${link}`,
    ].join('\n\n'),
  };
}

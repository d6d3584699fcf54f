import type { Mail } from '../mail';

export type SignInCodeProps = { code: string; minutes: number };

export function signInCode({ code, minutes }: SignInCodeProps): Mail {
  return {
    subject: 'Your sign-in code',
    text: [
      `Your code is ${code}`,
      `It works once, for ${minutes} minutes, in the browser where you asked for it.`,
      'If you did not ask for it, you can ignore this mail: nobody can sign in without the code. Never tell it to anybody.',
    ].join('\n\n'),
  };
}

import { productName } from '@/lib/core/product-name';
import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, paragraph, steps } from './parts';

export function welcome({ name, link }: MailProps['welcome']): MailContent {
  return {
    subject: `Welcome to ${productName}`,
    preheader: 'Bring your CV, and see in a minute which jobs fit it and why.',
    title: name ? `Welcome, ${name}` : 'Welcome',
    parts: [
      paragraph('Your account is ready. This is how it goes from here:'),
      steps([
        'Bring your CV. You see what was read from it, and correct what is wrong.',
        'Look at your matches. Each score comes with the lines of your CV and of the posting that it rests on.',
        'Write a letter that invents nothing, and keep every application on one board until you have an offer.',
      ]),
      action('Start with your CV', link),
    ],
    why: 'You get this mail once, because you made an account.',
  };
}

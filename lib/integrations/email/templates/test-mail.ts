import { productName } from '@/lib/core/product-name';
import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { paragraph } from './parts';

export function testMail({ at }: MailProps['test-mail']): MailContent {
  return {
    subject: `Test mail from ${productName}`,
    preheader: `Asked for on ${at}.`,
    title: 'Mail arrives',
    parts: [
      paragraph(`This is the test mail that you asked for on ${at}.`),
      paragraph('The key works, and the sender’s address may send. There is nothing to do.'),
    ],
    why: 'You get this mail because you asked for it on the page of the integrations.',
  };
}

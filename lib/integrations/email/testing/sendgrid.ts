import { randomUUID } from 'node:crypto';
import { type FakeSendGrid, sendgridFrom, sendgridKeys } from '@/e2e/fakes/sendgrid/sendgrid';
import type { OutgoingMail } from '../types';

/** The environment of a product that sends by this fake. */
export function setSendGrid(fake: FakeSendGrid, more: Record<string, string> = {}): void {
  Object.assign(process.env, {
    ...{ SENDGRID_API_KEY: sendgridKeys[0], SENDGRID_FROM_EMAIL: sendgridFrom },
    ...{ SENDGRID_BASE_URL: fake.baseUrl, SENDGRID_WEBHOOK_PUBLIC_KEY: fake.state.publicKey },
    ...{ MAIL_POSTAL_ADDRESS: 'Career Co-Pilot, 1 Test Street', ...more },
  });
}

export const mailTo = (to: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  ...{ messageId: randomUUID(), to, template: 'welcome', isTracked: false, unsubscribeUrl: null },
  ...{ subject: 'Welcome – your first step', text: 'Hello ✓', html: '<p>Hello ✓</p>' },
  ...more,
});

import { AppError } from '@/lib/core/errors';
import type { MailTemplate } from '@/lib/core/mail';
import { type MailProps, mailProps } from '../mail-props';
import { tidyProps } from '../tidy-props';
import { applicationConfirmation } from './application-confirmation';
import { dataExportReady } from './data-export-ready';
import type { MailContent } from './mail-content';
import { matchesDigest } from './matches-digest';
import { paymentFailed } from './payment-failed';
import { paymentReceipt } from './payment-receipt';
import { planEnded } from './plan-ended';
import { reminderDue } from './reminder-due';
import { securityNotice } from './security-notice';
import { signInCode } from './sign-in-code';
import { testMail } from './test-mail';
import { welcome } from './welcome';

const templates: { [T in MailTemplate]: (props: MailProps[T]) => MailContent } = {
  'sign-in-code': signInCode,
  'security-notice': securityNotice,
  welcome,
  'application-confirmation': applicationConfirmation,
  'reminder-due': reminderDue,
  'matches-digest': matchesDigest,
  'payment-receipt': paymentReceipt,
  'payment-failed': paymentFailed,
  'plan-ended': planEnded,
  'data-export-ready': dataExportReady,
  'test-mail': testMail,
};

/** @param props as they were queued, perhaps by an older version @throws AppError `invalid` when they no longer fit */
export function composeMail<T extends MailTemplate>(
  template: T,
  props: unknown,
  baseUrl: string,
): MailContent {
  const parsed = mailProps[template].safeParse(props);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new AppError('invalid', 'This mail can not be written.', { detail: { template, wrong } });
  }
  return templates[template](tidyProps(parsed.data as MailProps[T], baseUrl));
}

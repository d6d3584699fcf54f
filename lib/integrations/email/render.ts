import { type MailTemplate, mailTemplates } from '@/lib/core/mail';
import type { MailFrame, RenderedMail } from './types';

export function isMailTemplate(name: string): name is MailTemplate {
  return mailTemplates.some((template) => template === name);
}

// Most who queue a mail render none: what writes mails is loaded with the first one.
const load = () => import('./templates/write-mail');

/** @param props as they were queued, perhaps by an older version @throws AppError `invalid` where they no longer fit */
export async function renderMail(
  template: MailTemplate,
  props: unknown,
  frame: MailFrame,
): Promise<RenderedMail> {
  return (await load()).writeMail(template, props, frame);
}

/** The same without its HTML, for lists of many mails. */
export async function renderMailText(
  template: MailTemplate,
  props: unknown,
  frame: MailFrame,
): Promise<Omit<RenderedMail, 'html'>> {
  return (await load()).writeMailText(template, props, frame);
}

import type { MailTemplate } from '@/lib/core/mail';
import { mailProps } from './mail-props';
import type { MailFrame, RenderedMail } from './types';

/** @throws where the props do not fit the template */
export async function renderMail(
  template: MailTemplate,
  props: unknown,
  { baseUrl, postalAddress }: MailFrame,
): Promise<RenderedMail> {
  if (template !== 'test-mail') throw new Error(`nothing writes ${template} yet`);
  const { at } = mailProps[template].parse(props);
  const { host } = new URL(baseUrl);
  const lines = ['Mail from here arrives.', `It was asked for on ${at}, at ${host}.`, postalAddress ?? ''];
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return {
    subject: `Test mail from ${host}`,
    text: lines.join('\n\n'),
    html: `<!doctype html><html lang="en"><body>${escaped.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  };
}

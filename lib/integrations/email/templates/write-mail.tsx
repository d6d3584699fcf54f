import { render } from '@react-email/components';
import { type MailTemplate, mailKinds } from '@/lib/core/mail';
import { oneLine } from '../tidy-props';
import type { MailFrame, RenderedMail } from '../types';
import { composeMail } from './compose-mail';
import { MailDocument } from './mail-document';
import { mailFooter } from './mail-footer';

const mostSubjectLength = 150;
const mostPreheaderLength = 140;
const mostTitleLength = 120;

/** React's own marks between texts; nobody else's, for a `<` of others is escaped. */
const reactMarks = /<!--(?:\/?\$| |html|head|body)-->/g;

function compose(template: MailTemplate, props: unknown, frame: MailFrame) {
  const composed = composeMail(template, props, frame.baseUrl);
  const content = {
    ...composed,
    subject: oneLine(composed.subject, mostSubjectLength),
    preheader: oneLine(composed.preheader, mostPreheaderLength),
    title: oneLine(composed.title, mostTitleLength),
  };
  const footer = mailFooter(content.why, frame, mailKinds[template] === 'notice');
  const body = [content.title, ...content.parts.map((part) => part.text)].join('\n\n');
  return { content, footer, text: `${body}\n\n--\n${footer.text}\n` };
}

export async function writeMail(
  template: MailTemplate,
  props: unknown,
  frame: MailFrame,
): Promise<RenderedMail> {
  const { content, footer, text } = compose(template, props, frame);
  const html = await render(<MailDocument content={content} footer={footer} />);
  return { subject: content.subject, html: html.replace(reactMarks, ''), text };
}

export function writeMailText(
  template: MailTemplate,
  props: unknown,
  frame: MailFrame,
): Omit<RenderedMail, 'html'> {
  const { content, text } = compose(template, props, frame);
  return { subject: content.subject, text };
}

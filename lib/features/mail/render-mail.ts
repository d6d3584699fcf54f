import type { Mail } from './mail';
import { applicationConfirmation } from './templates/application-confirmation';
import { passwordChanged } from './templates/password-changed';
import { signInCode } from './templates/sign-in-code';

const templates = {
  'sign-in-code': signInCode,
  'password-changed': passwordChanged,
  'application-confirmation': applicationConfirmation,
};

export type MailTemplate = keyof typeof templates;
export type MailProps = { [T in MailTemplate]: Parameters<(typeof templates)[T]>[0] };

/** Their props are kept encrypted, and only as long as they are of use. */
export const secretTemplates: readonly MailTemplate[] = ['sign-in-code'];

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(templates, name);
}

export function renderMail<T extends MailTemplate>(template: T, props: MailProps[T]): Mail {
  return (templates[template] as (props: MailProps[T]) => Mail)(props);
}

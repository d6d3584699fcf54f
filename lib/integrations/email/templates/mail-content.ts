import type { ReactElement } from 'react';

/** A piece of a mail in both of its forms, made from the same words: neither can say more than the other. */
export type MailPart = { html: ReactElement; text: string };

export type MailContent = {
  subject: string;
  /** What a list of mails shows beside the subject. */
  preheader: string;
  title: string;
  parts: MailPart[];
  /** Why they got it: a sentence. */
  why: string;
};

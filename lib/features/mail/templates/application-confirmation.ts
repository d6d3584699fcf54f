import type { Mail } from '../mail';

export type ApplicationConfirmationProps = {
  jobTitle: string;
  company: string;
  applicationId: string;
  /** Day of the application, as the reader should see it. */
  appliedOn: string;
  /** Absolute address of the application's page. */
  link: string;
};

export function applicationConfirmation(props: ApplicationConfirmationProps): Mail {
  const { jobTitle, company, applicationId, appliedOn, link } = props;
  return {
    subject: oneLine(`Applied: ${jobTitle} at ${company}`),
    text: [
      `You marked ${oneLine(jobTitle)} at ${oneLine(company)} as applied on ${appliedOn}.`,
      'What happens next: when the employer answers, move the application to its next stage. Until then its page keeps what you sent, and when.',
      `Its page, with your notes and the kept posting:\n${link}`,
      `Application number: ${applicationId}`,
    ].join('\n\n'),
  };
}

// A posting's title is other people's text: a line break in it must not become a header of the mail.
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, facts, heading, paragraph } from './parts';

export function applicationConfirmation(props: MailProps['application-confirmation']): MailContent {
  const { jobTitle, company, applicationId, appliedOn, link } = props;
  return {
    subject: `Applied: ${jobTitle} at ${company}`,
    preheader: `You marked it as applied on ${appliedOn}.`,
    title: `You applied to ${company}`,
    parts: [
      paragraph('You marked this application as applied. Keep this mail as a record of it.'),
      facts([
        ['Job', jobTitle],
        ['Company', company],
        ['Applied on', appliedOn],
        ['Application number', applicationId],
      ]),
      heading('What happens next'),
      paragraph(
        'When the employer answers, move the application to its next stage. Until then its page keeps your notes, the posting, and what you sent.',
      ),
      action('Open the application', link),
    ],
    why: 'You get this mail because you marked an application as applied.',
  };
}

import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, facts, paragraph, quote } from './parts';

export function reminderDue({
  jobTitle,
  company,
  note,
  dueOn,
  link,
}: MailProps['reminder-due']): MailContent {
  return {
    subject: `Reminder: ${jobTitle} at ${company}`,
    preheader: note || `You asked to be reminded of it on ${dueOn}.`,
    title: `Your reminder for ${company}`,
    parts: [
      paragraph(
        note ? 'You asked to be reminded, and noted:' : 'You asked to be reminded of this application.',
      ),
      ...(note ? [quote(note)] : []),
      facts([
        ['Job', jobTitle],
        ['Company', company],
        ['Due', dueOn],
      ]),
      action('Open the application', link),
    ],
    why: 'You get this mail because you set a reminder.',
  };
}

import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, paragraph } from './parts';

export function dataExportReady({ readyUntil, link }: MailProps['data-export-ready']): MailContent {
  return {
    subject: 'Your data is ready to download',
    preheader: `You can download it until ${readyUntil}.`,
    title: 'Your data is ready',
    parts: [
      paragraph('The copy of your data that you asked for is ready.'),
      paragraph(
        `You can download it until ${readyUntil}; then it is removed, and you can ask for a new one. You have to be signed in.`,
      ),
      action('Download your data', link),
    ],
    why: 'You get this mail because you asked for a copy of your data. If it was not you, look at where you are signed in.',
  };
}

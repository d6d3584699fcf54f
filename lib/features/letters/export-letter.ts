import type { Actor } from '@/lib/core/actor';
import { renderLetterPdf } from '@/lib/integrations/printing';
import { openLetter } from './open-letter';
import type { ExportLetter } from './schema';

export type ExportedLetter = { fileName: string; contentType: string; bytes: Uint8Array };

/** The newest version as a file to send. */
export async function exportLetter(
  actor: Actor,
  { letterId, format }: ExportLetter,
): Promise<ExportedLetter> {
  const { letter, latest } = await openLetter(actor, { letterId });
  const title = `Letter ${letter.jobTitle} ${letter.company}`;
  const stem = title
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  if (format === 'txt') {
    const bytes = new TextEncoder().encode(`${latest.text}\n`);
    return { fileName: `${stem}.txt`, contentType: 'text/plain; charset=utf-8', bytes };
  }
  const bytes = await renderLetterPdf({
    title,
    author: null,
    header: [],
    paragraphs: latest.text.split(/\n{2,}/),
    date: latest.createdAt,
  });
  return { fileName: `${stem}.pdf`, contentType: 'application/pdf', bytes };
}

import type { CvContent } from './cv-content';
import { renderDocxHeaderContact, renderDocxPlain, renderDocxTable } from './render-docx';
import {
  renderPdfDatesRight,
  renderPdfFooterContact,
  renderPdfOneColumn,
  renderPdfSidebar,
  renderPdfSpacedCapitals,
} from './render-pdf';
import { renderMarkdown, renderPlainText } from './render-text';

export const cvLayouts = [
  'pdf-one-column',
  'pdf-sidebar',
  'pdf-spaced-capitals',
  'pdf-dates-right',
  'pdf-footer-contact',
  'docx-plain',
  'docx-table',
  'docx-header-contact',
  'markdown',
  'plain-text',
] as const;
export type CvLayout = (typeof cvLayouts)[number];

export type RenderedCv = { bytes: Uint8Array; kind: 'pdf' | 'docx' | 'text'; fileName: string };

const encode = (text: string) => new TextEncoder().encode(text);

const renderers: Record<CvLayout, (content: CvContent) => Promise<Uint8Array>> = {
  'pdf-one-column': renderPdfOneColumn,
  'pdf-sidebar': renderPdfSidebar,
  'pdf-spaced-capitals': renderPdfSpacedCapitals,
  'pdf-dates-right': renderPdfDatesRight,
  'pdf-footer-contact': renderPdfFooterContact,
  'docx-plain': renderDocxPlain,
  'docx-table': renderDocxTable,
  'docx-header-contact': renderDocxHeaderContact,
  markdown: async (content) => encode(renderMarkdown(content)),
  'plain-text': async (content) => encode(renderPlainText(content)),
};

/** A CV file of the given facts, as people's own programs lay them out. Date and heading styles vary with the layout. */
export async function renderCv(content: CvContent, layout: CvLayout): Promise<RenderedCv> {
  const bytes = await renderers[layout](content);
  const [extension, kind] = describeFile(layout);
  const stem = content.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { bytes, kind, fileName: `${stem}-${layout}.${extension}` };
}

function describeFile(layout: CvLayout): [string, RenderedCv['kind']] {
  if (layout.startsWith('pdf')) return ['pdf', 'pdf'];
  if (layout.startsWith('docx')) return ['docx', 'docx'];
  return [layout === 'markdown' ? 'md' : 'txt', 'text'];
}

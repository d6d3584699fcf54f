import PDFDocument from 'pdfkit';
import type { CvContent } from './cv-content';
import {
  formalHeadings,
  type Headings,
  listContact,
  olderHeadings,
  plainHeadings,
  writeEmployer,
  writeRange,
} from './cv-wording';

type Pdf = PDFKit.PDFDocument;
type Frame = { x: number; width: number };

const margin = 50;
const regular = 'Helvetica';
const bold = 'Helvetica-Bold';

async function draw(paint: (pdf: Pdf) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    info: { CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  paint(pdf);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

const wide = (pdf: Pdf): Frame => ({ x: margin, width: pdf.page.width - 2 * margin });

function write(pdf: Pdf, frame: Frame, text: string, font = regular, size = 10): void {
  pdf.font(font).fontSize(size).text(text, frame.x, pdf.y, { width: frame.width });
}

function writeHeading(pdf: Pdf, frame: Frame, text: string): void {
  pdf.moveDown(0.8);
  write(pdf, frame, text, bold, 13);
  pdf.moveDown(0.2);
}

function writeBullets(pdf: Pdf, frame: Frame, bullets: string[]): void {
  const inner = { x: frame.x + 10, width: frame.width - 10 };
  for (const bullet of bullets) write(pdf, inner, `• ${bullet}`);
  pdf.moveDown(0.4);
}

type Section = { heading: string; paint: () => void };

function writeSections(sections: Section[], paintHeading: (text: string) => void): void {
  for (const section of sections) {
    paintHeading(section.heading);
    section.paint();
  }
}

/** Education, skills, languages and certificates: told alike in every one-column layout. */
function closingSections(pdf: Pdf, frame: Frame, content: CvContent, headings: Headings): Section[] {
  const list = (lines: string[]) => () => {
    for (const text of lines) write(pdf, frame, text);
  };
  const sections = [
    {
      heading: headings.education,
      paint: list(content.education.map((entry) => `${entry.degree}, ${entry.institution}, ${entry.year}`)),
    },
    { heading: headings.skills, paint: list([content.skills.join(', ')]) },
    { heading: headings.languages, paint: list([content.languages.join(', ')]) },
  ];
  if (content.certifications?.length) {
    sections.push({ heading: headings.certifications, paint: list(content.certifications) });
  }
  for (const extra of content.extras ?? [])
    sections.push({ heading: extra.heading, paint: list(extra.lines) });
  return sections;
}

function summarySection(pdf: Pdf, frame: Frame, content: CvContent, headings: Headings): Section {
  return { heading: headings.summary, paint: () => write(pdf, frame, content.summary) };
}

export function renderPdfOneColumn(content: CvContent): Promise<Uint8Array> {
  return draw((pdf) => {
    const frame = wide(pdf);
    write(pdf, frame, content.name, bold, 22);
    write(pdf, frame, listContact(content).join(' | '));
    const experience = () => {
      for (const entry of content.experience) {
        write(pdf, frame, `${entry.title}, ${writeEmployer(entry)}`, bold, 11);
        write(pdf, frame, writeRange(entry, 'short'));
        writeBullets(pdf, frame, entry.bullets);
      }
    };
    const sections = [
      summarySection(pdf, frame, content, plainHeadings),
      { heading: plainHeadings.experience, paint: experience },
      ...closingSections(pdf, frame, content, plainHeadings),
    ];
    writeSections(sections, (text) => writeHeading(pdf, frame, text));
  });
}

/** The main column is painted first and the sidebar after it, so that paint order is not reading order. */
export function renderPdfSidebar(content: CvContent): Promise<Uint8Array> {
  return draw((pdf) => {
    const side: Frame = { x: 40, width: 150 };
    const main: Frame = { x: 220, width: pdf.page.width - 220 - 40 };
    pdf.y = margin;
    write(pdf, main, content.name, bold, 22);
    writeHeading(pdf, main, formalHeadings.summary);
    write(pdf, main, content.summary);
    writeHeading(pdf, main, formalHeadings.experience);
    for (const entry of content.experience) {
      write(pdf, main, entry.title, bold, 11);
      write(pdf, main, `${writeEmployer(entry)} | ${writeRange(entry, 'short')}`);
      writeBullets(pdf, main, entry.bullets);
    }
    for (const extra of content.extras ?? []) {
      writeHeading(pdf, main, extra.heading);
      for (const text of extra.lines) write(pdf, main, text);
    }
    pdf.switchToPage(0);
    pdf.y = margin;
    const list = (heading: string, lines: string[]) => {
      writeHeading(pdf, side, heading);
      for (const text of lines) write(pdf, side, text);
    };
    list(formalHeadings.contact, listContact(content));
    list(formalHeadings.skills, content.skills);
    list(formalHeadings.languages, content.languages);
    const education = content.education.flatMap((entry) => [
      entry.degree,
      `${entry.institution}, ${entry.year}`,
    ]);
    list(formalHeadings.education, education);
    if (content.certifications?.length) list(formalHeadings.certifications, content.certifications);
  });
}

const spaceLetters = (text: string) =>
  text
    .toUpperCase()
    .split(' ')
    .map((word) => [...word].join(' '))
    .join('   ');

export function renderPdfSpacedCapitals(content: CvContent): Promise<Uint8Array> {
  return draw((pdf) => {
    const frame = wide(pdf);
    pdf.font(bold).fontSize(20).text(content.name.toUpperCase(), { align: 'center', characterSpacing: 5 });
    pdf.font(regular).fontSize(10).text(listContact(content).join('  |  '), { align: 'center' });
    const experience = () => {
      for (const entry of content.experience) {
        write(pdf, frame, `${writeEmployer(entry)} — ${entry.title}`, bold, 11);
        write(pdf, frame, writeRange(entry, 'long'), 'Helvetica-Oblique');
        writeBullets(pdf, frame, entry.bullets);
      }
    };
    const sections = [
      summarySection(pdf, frame, content, formalHeadings),
      { heading: formalHeadings.experience, paint: experience },
      ...closingSections(pdf, frame, content, formalHeadings),
    ];
    writeSections(sections, (text) => writeHeading(pdf, frame, spaceLetters(text)));
  });
}

export function renderPdfDatesRight(content: CvContent): Promise<Uint8Array> {
  return draw((pdf) => {
    const frame = wide(pdf);
    write(pdf, frame, content.name, 'Times-Bold', 22);
    write(pdf, frame, listContact(content).join(' • '), 'Times-Roman');
    const experience = () => {
      for (const entry of content.experience) {
        if (pdf.y > pdf.page.height - 140) pdf.addPage();
        const top = pdf.y;
        write(pdf, frame, entry.title, 'Times-Bold', 12);
        const below = pdf.y;
        const range = writeRange(entry, 'short');
        pdf.font('Times-Roman').fontSize(10);
        pdf.text(range, frame.x, top, { width: frame.width, align: 'right' });
        pdf.y = below;
        write(pdf, frame, writeEmployer(entry), 'Times-Italic', 11);
        writeBullets(pdf, frame, entry.bullets);
      }
    };
    const sections = [
      summarySection(pdf, frame, content, plainHeadings),
      { heading: plainHeadings.experience, paint: experience },
      ...closingSections(pdf, frame, content, plainHeadings),
    ];
    writeSections(sections, (text) => writeHeading(pdf, frame, text.toUpperCase()));
  });
}

export function renderPdfFooterContact(content: CvContent): Promise<Uint8Array> {
  return draw((pdf) => {
    const frame = wide(pdf);
    write(pdf, frame, content.name, bold, 24);
    const [first, ...rest] = closingSections(pdf, frame, content, olderHeadings);
    const experience = () => {
      for (const entry of content.experience) {
        write(
          pdf,
          frame,
          `${entry.title} | ${writeEmployer(entry)} | ${writeRange(entry, 'slashed')}`,
          bold,
          11,
        );
        writeBullets(pdf, frame, entry.bullets);
      }
      if (pdf.bufferedPageRange().count === 1) pdf.addPage();
    };
    const sections = [
      summarySection(pdf, frame, content, olderHeadings),
      { heading: olderHeadings.experience, paint: experience },
      ...(first ? [first] : []),
      ...rest,
    ];
    writeSections(sections, (text) => writeHeading(pdf, frame, text));
    const { count } = pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      pdf.switchToPage(page);
      // Inside the bottom margin a write would open a new page.
      pdf.page.margins.bottom = 0;
      pdf.y = pdf.page.height - 40;
      write(pdf, frame, `${listContact(content).join('  ')}   Page ${page + 1} of ${count}`, regular, 8);
    }
  });
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CvContent, CvContentExperience } from './cv-content';
import {
  formalHeadings,
  type Headings,
  listContact,
  olderHeadings,
  plainHeadings,
  writeEmployer,
  writeRange,
} from './cv-wording';

const line = (text: string) => new Paragraph({ text });
const boldLine = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const title = (text: string) => new Paragraph({ text, heading: HeadingLevel.TITLE });

function closingSections(content: CvContent, headings: Headings): Paragraph[] {
  const sections = [
    heading(headings.skills),
    line(content.skills.join(', ')),
    heading(headings.languages),
    line(content.languages.join(', ')),
  ];
  if (content.certifications?.length) {
    sections.push(heading(headings.certifications), ...content.certifications.map(bullet));
  }
  for (const extra of content.extras ?? []) sections.push(heading(extra.heading), ...extra.lines.map(line));
  return sections;
}

export async function renderDocxPlain(content: CvContent): Promise<Uint8Array> {
  const experience = content.experience.flatMap((entry) => [
    boldLine(entry.title),
    line(`${writeEmployer(entry)} | ${writeRange(entry, 'long')}`),
    ...entry.bullets.map(bullet),
  ]);
  return pack([
    title(content.name),
    line(listContact(content).join(' | ')),
    heading(plainHeadings.summary),
    line(content.summary),
    heading(plainHeadings.experience),
    ...experience,
    heading(plainHeadings.education),
    ...content.education.map((entry) => line(`${entry.degree}, ${entry.institution} (${entry.year})`)),
    ...closingSections(content, plainHeadings),
  ]);
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function row(left: string, right: Paragraph[]): TableRow {
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ children, width: { size, type: WidthType.PERCENTAGE } });
  return new TableRow({ children: [cell([line(left)], 25), cell(right, 75)] });
}

function table(rows: TableRow[]): Table {
  return new Table({
    rows,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: noBorder,
      bottom: noBorder,
      left: noBorder,
      right: noBorder,
      insideHorizontal: noBorder,
      insideVertical: noBorder,
    },
  });
}

export async function renderDocxTable(content: CvContent): Promise<Uint8Array> {
  const entryRow = (entry: CvContentExperience) =>
    row(writeRange(entry, 'slashed'), [
      boldLine(entry.title),
      line(writeEmployer(entry)),
      ...entry.bullets.map(bullet),
    ]);
  return pack([
    title(content.name),
    ...listContact(content).map(line),
    heading(olderHeadings.summary),
    line(content.summary),
    heading(olderHeadings.experience),
    table(content.experience.map(entryRow)),
    heading(olderHeadings.education),
    table(
      content.education.map((entry) =>
        row(`${entry.year}`, [boldLine(entry.degree), line(entry.institution)]),
      ),
    ),
    ...closingSections(content, olderHeadings),
  ]);
}

export async function renderDocxHeaderContact(content: CvContent): Promise<Uint8Array> {
  const experience = content.experience.flatMap((entry) => [
    boldLine(`${entry.title}, ${writeEmployer(entry)}`),
    line(writeRange(entry, 'short')),
    ...entry.bullets.map(bullet),
  ]);
  const centered = (text: string) => new Paragraph({ text, alignment: AlignmentType.CENTER });
  const header = new Header({
    children: [centered(content.name), centered(`${content.email} | ${content.phone}`)],
  });
  const footer = new Footer({ children: [centered([content.location, ...content.links].join(' | '))] });
  return pack(
    [
      heading(formalHeadings.summary),
      line(content.summary),
      heading(formalHeadings.experience),
      ...experience,
      heading(formalHeadings.education),
      ...content.education.map((entry) => line(`${entry.year} - ${entry.degree}, ${entry.institution}`)),
      ...closingSections(content, formalHeadings),
    ],
    { headers: { default: header }, footers: { default: footer } },
  );
}

type Frame = { headers?: { default: Header }; footers?: { default: Footer } };

async function pack(children: (Paragraph | Table)[], frame: Frame = {}): Promise<Uint8Array> {
  const document = new Document({ sections: [{ ...frame, children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

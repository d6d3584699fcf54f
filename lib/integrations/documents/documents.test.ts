import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import type { CvContent } from '@/bench/reading/cv-content';
import {
  assemblePdf,
  assembleZip,
  docxWithBody,
  encryptedDocx,
  errorFiles,
  pdfWithContent,
  pngPicture,
} from '@/bench/reading/error-files';
import { cvLayouts, renderCv } from '@/bench/reading/render-cv';
import { isAppError } from '@/lib/core/errors';
import { extractText } from '.';
import { runExtractor } from './run-extractor';

const content: CvContent = {
  name: 'Meera Raghavan',
  email: 'meera@example.com',
  phone: '+91 98450 12345',
  location: 'Bengaluru, India',
  links: ['linkedin.com/in/meera-raghavan'],
  summary:
    'Backend engineer with seven years in payments, who builds services that stay up and teams that stay calm.',
  experience: [
    {
      title: 'Senior Engineer',
      employer: 'Kaveri Pay',
      from: '2021-04',
      to: 'present',
      bullets: [
        'Led the move of the ledger to PostgreSQL and cut the time of settlement by 40% in one calm year.',
      ],
    },
    {
      title: 'Engineer',
      employer: 'Northwind',
      from: '2018-06',
      to: '2021-03',
      bullets: ['Planned routes in Java.'],
    },
    {
      title: 'Developer',
      employer: 'Bluefin',
      from: '2016-07',
      to: '2018-05',
      bullets: ['Kept a store running.'],
    },
  ],
  education: [{ degree: 'B.Tech in Computer Science', institution: 'Anna University', year: 2016 }],
  skills: ['TypeScript', 'PostgreSQL', 'Java', 'Docker', 'Kubernetes'],
  languages: ['English (fluent)', 'Tamil (native)'],
};

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error) => (isAppError(error, 'invalid') ? error.reason : `unexpected: ${error}`),
  );

test.each(cvLayouts)('%s: every fact stands whole on one line, nothing hidden is claimed', async (layout) => {
  const { bytes, kind } = await renderCv(content, layout);
  // As a database driver gives it.
  const extracted = await extractText(Buffer.from(bytes));
  expect(extracted.kind).toBe(kind);
  expect(extracted.hiddenSpans).toEqual([]);
  const facts = [
    content.email,
    content.phone,
    content.summary,
    ...content.experience.flatMap((entry) => [entry.title, entry.employer, ...entry.bullets]),
    ...content.skills,
    'Anna University',
  ];
  for (const fact of facts) expect(extracted.text).toContain(fact);
  expect(extracted.text.toLowerCase()).toContain(content.name.toLowerCase());
});

test('each entry keeps its own lines together, also beside a sidebar', async () => {
  const { bytes } = await renderCv(content, 'pdf-sidebar');
  const { text } = await extractText(bytes);
  const main = text.slice(text.indexOf('Work Experience'));
  const order = [
    'Kaveri Pay',
    'Led the move',
    'Northwind',
    'Planned routes',
    'Bluefin',
    'Kept a store',
    'Key Skills',
  ];
  const places = order.map((word) => main.indexOf(word));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('letter-spaced headings are closed up, word by word', async () => {
  const { bytes } = await renderCv(content, 'pdf-spaced-capitals');
  const { text } = await extractText(bytes);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['MEERA RAGHAVAN', 'WORK EXPERIENCE', 'KEY SKILLS']),
  );
});

test.each(Object.entries(errorFiles))('%s is named', async (reason, make) => {
  expect(await reasonOf(extractText((await make()).bytes))).toBe(reason);
});

test('a locked Word file is named as locked, a sheet as no CV', async () => {
  expect(await reasonOf(extractText(encryptedDocx().bytes))).toBe('encrypted');
  const sheet = assembleZip([{ name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') }]);
  expect(await reasonOf(extractText(sheet))).toBe('unsupported_type');
});

test('a ZIP bomb is stopped by what it unfolds to, whatever its directory says', async () => {
  const bomb = Buffer.alloc(64 * 1024 * 1024, ' ');
  expect(await reasonOf(extractText(docxWithBody(bomb)))).toBe('too_complex');
  expect(await reasonOf(extractText(docxWithBody(bomb, 1000)))).toBe('damaged');
});

test('XML without end in depth, or with entities of its own, is refused', async () => {
  const deep = '<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000);
  expect(await reasonOf(extractText(docxWithBody(deep)))).toBe('too_complex');
  expect(await reasonOf(extractText(docxWithBody('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>')))).toBe(
    'damaged',
  );
});

test('hostile page trees end in a named error', async () => {
  const endless = assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 5 >>',
  ]);
  expect(await reasonOf(extractText(endless))).toBe('damaged');
  const claims = assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 900000 >>',
  ]);
  expect(await reasonOf(extractText(claims))).toMatch(/empty|damaged/);
  const nested = assemblePdf([`<< /Type /Catalog /Pages ${'['.repeat(200_000)}`]);
  expect(await reasonOf(extractText(nested))).toMatch(/damaged|too_complex/);
});

test('a page that unfolds without end costs its own process, and the next file is read', async () => {
  const wide = pdfWithContent(' ', 420_000_000);
  expect(await reasonOf(extractText(wide))).toBe('too_complex');
  const slow = pdfWithContent('q 1 0 0 1 0 0 cm ', 3_000_000);
  expect(await reasonOf(runExtractor({ kind: 'pdf', bytes: slow }, { deadlineMs: 1000 }))).toBe(
    'took_too_long',
  );
  const { bytes } = await renderCv(content, 'docx-plain');
  expect(await reasonOf(extractText(bytes))).toBe('read');
});

async function drawPdf(paint: (pdf: PDFKit.PDFDocument) => void) {
  const pdf = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  paint(pdf);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

const hiddenOf = (extracted: Awaited<ReturnType<typeof extractText>>) =>
  extracted.hiddenSpans.map((span) => extracted.text.slice(span.start, span.end));

test('white, tiny, transparent and off-page words of a PDF are reported', async () => {
  const bytes = await drawPdf((pdf) => {
    pdf.text('An ordinary line of a CV that everybody can read.');
    pdf.fillColor('white').text('white words', 72, 300);
    pdf.fillColor('black').fontSize(1).text('tiny words', 72, 330);
    pdf.fontSize(12).opacity(0.02).text('faint words', 72, 360).opacity(1);
    pdf.text('distant words', 900, 390, { lineBreak: false });
  });
  const extracted = await extractText(bytes);
  expect(hiddenOf(extracted).join('\n').split(/\n+/)).toEqual([
    'white words',
    'tiny words',
    'faint words',
    'distant words',
  ]);
});

test('wrapped lines are joined: cut words closed up, compounds kept; drawn dots are bullets', async () => {
  const bytes = await drawPdf((pdf) => {
    const lines = [
      'Led the development of a service for hospitals and their many patients, and its imple-',
      'mentation in twelve cities within one single year, always with calm and care, at first-',
      'contact desks.',
    ];
    lines.forEach((line, at) => void pdf.fontSize(10).text(line, 72, 100 + 12 * at, { lineBreak: false }));
    pdf.circle(60, 105, 2).fill('black');
    pdf.text('Second point of the list.', 72, 140);
  });
  expect((await extractText(bytes)).text.split(/\n+/)).toEqual([
    '• Led the development of a service for hospitals and their many patients, and its implementation in twelve cities within one single year, always with calm and care, at first-contact desks.',
    'Second point of the list.',
  ]);
});

test('white words on a dark bar or over a picture are ordinary design', async () => {
  const bytes = await drawPdf((pdf) => {
    pdf.text('An ordinary line of a CV that everybody can read.');
    pdf.rect(60, 290, 300, 40).fill('#123456').fillColor('white').text('white on dark', 72, 300);
    pdf.image(pngPicture(700), 60, 400, { width: 200 }).text('white on a picture', 72, 430);
  });
  const extracted = await extractText(bytes);
  expect(extracted.hiddenSpans).toEqual([]);
  expect(extracted.text).toContain('white on a picture');
});

const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;

test('vanished, white and tiny runs of a DOCX are reported, deleted ones are not text', async () => {
  const extracted = await extractText(
    docxWithBody(
      paragraph(run('', 'An ordinary line of a CV that everybody can read.')) +
        paragraph(run('<w:vanish/>', 'vanished words')) +
        paragraph(run('', 'seen ') + run('<w:color w:val="FFFFFF"/>', 'white words') + run('', ' seen')) +
        paragraph(run('<w:sz w:val="2"/>', 'tiny words')) +
        paragraph(run('<w:vanish w:val="0"/>', 'plain words')) +
        paragraph(run('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>', 'white on black')) +
        paragraph(`<w:del><w:r><w:delText>deleted words</w:delText></w:r></w:del>`),
    ),
  );
  expect(hiddenOf(extracted)).toEqual(['vanished words', 'white words', 'tiny words']);
  expect(extracted.text).not.toContain('deleted');
});

test('text files keep their words in UTF-8, UTF-16 and the old Western encoding', async () => {
  const words = 'Résumé of Zoë Müller, teacher of mathematics';
  const bom = Buffer.from([0xff, 0xfe]);
  const variants = [
    Buffer.from(words),
    Buffer.concat([bom, Buffer.from(words, 'utf16le')]),
    Buffer.from(words, 'latin1'),
  ];
  for (const bytes of variants) expect((await extractText(bytes)).text).toBe(words);
});

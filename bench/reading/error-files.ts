import { deflateRawSync, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Named = { bytes: Uint8Array; fileName: string };

const encoder = new TextEncoder();

async function drawPdf(paint: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const pdf = new PDFDocument({ size: 'A4', ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  paint(pdf);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A PDF of the given object bodies; the first one is the catalog. */
export function assemblePdf(objects: (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, at) => {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]));
  });
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** A PDF of one page whose packed content unfolds to `pattern`, `times` over. */
export function pdfWithContent(pattern: string, times: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(pattern.length * times, pattern), { level: 9 });
  const stream = Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    stream,
  ]);
}

type ZipEntry = { name: string; data: Buffer; claimedSize?: number };

/** A ZIP whose directory may lie about how much an entry unfolds to. */
export function assembleZip(entries: ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize } of entries) {
    const packed = deflateRawSync(data, { level: 9 });
    const size = claimedSize ?? data.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A DOCX around the given inside of `w:body`; `claimedSize` makes the directory lie about its size. */
export function docxWithBody(body: string | Buffer, claimedSize?: number): Uint8Array {
  const head = `<?xml version="1.0"?><w:document xmlns:w="${wordNamespace}"><w:body>`;
  const data = Buffer.concat([Buffer.from(head), Buffer.from(body), Buffer.from('</w:body></w:document>')]);
  return assembleZip([
    { name: '_rels/.rels', data: Buffer.from(relations) },
    { name: 'word/document.xml', data, ...(claimedSize === undefined ? {} : { claimedSize }) },
  ]);
}

function oleFile(stream: string): Uint8Array {
  const header = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return new Uint8Array(
    Buffer.concat([header, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]),
  );
}

/** A gray picture, as a scanner would leave one. */
export function pngPicture(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const sizes = Buffer.alloc(4);
    sizes.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([sizes, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side, 0xc8)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const line = 'A line of an ordinary page about work, study and the weather.';

/** One file for each named reading error, as people really upload them. */
export const errorFiles = {
  empty: async () => ({ bytes: new Uint8Array(0), fileName: 'empty.pdf' }),
  too_large: async () => ({ bytes: new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), fileName: 'large.txt' }),
  too_many_pages: async () => ({
    bytes: await drawPdf((pdf) => {
      pdf.text(line);
      for (let page = 2; page <= 21; page += 1) pdf.addPage().text(line);
    }),
    fileName: 'twenty-one-pages.pdf',
  }),
  too_long: async () => ({ bytes: encoder.encode(`${line} `.repeat(3500)), fileName: 'long.txt' }),
  unsupported_type: async () => ({ bytes: new Uint8Array(pngPicture(16)), fileName: 'picture.pdf' }),
  legacy_doc: async () => ({ bytes: oleFile('WordDocument'), fileName: 'old.doc' }),
  encrypted: async () => ({
    bytes: await drawPdf((pdf) => pdf.text(line), { userPassword: 'secret', pdfVersion: '1.7' }),
    fileName: 'locked.pdf',
  }),
  no_text: async () => ({
    bytes: await drawPdf((pdf) => pdf.image(pngPicture(800), 0, 0, { width: 595 })),
    fileName: 'scan.pdf',
  }),
  damaged: async () => ({ bytes: docxWithBody('<w:p/>').slice(0, -60), fileName: 'cut-off.docx' }),
} satisfies Record<string, () => Promise<Named>>;

export const encryptedDocx = (): Named => ({ bytes: oleFile('EncryptedPackage'), fileName: 'locked.docx' });

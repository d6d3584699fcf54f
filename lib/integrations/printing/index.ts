export { renderLetterPdf } from './pdfkit';
export type { PrintedLetter } from './types';

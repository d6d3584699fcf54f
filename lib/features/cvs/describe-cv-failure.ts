import { describeFailure, isDocumentFailure } from '@/lib/integrations/documents';

/** The sentence for `cvs.failure`: what is wrong and what to do next. */
export function describeCvFailure(failure: string): string {
  if (isDocumentFailure(failure)) return describeFailure(failure);
  if (failure === 'not_finished') {
    return 'Reading this file was tried several times and never came to its end. Try again, or paste the text.';
  }
  return 'The text of this file could not be understood. Paste the text, or export the file again and upload that.';
}

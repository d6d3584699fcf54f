import { describeFailure, isDocumentFailure } from '@/lib/integrations/documents';

/** The sentence for `cvs.failure`: what is wrong and what to do next. */
export function describeCvFailure(failure: string): string {
  if (isDocumentFailure(failure)) return describeFailure(failure);
  return 'The text of this file could not be understood. Paste the text, or export the file again and upload that.';
}

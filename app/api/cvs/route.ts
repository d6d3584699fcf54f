import { env } from '@/lib/core/env';
import { uploadCv } from '@/lib/features/cvs/upload-cv';
import { describeFailure } from '@/lib/integrations/documents';
import { defineRoute } from '@/lib/web/define-route';
import { takeRate } from '@/lib/web/rate-limits';
import { readBytes } from '@/lib/web/read-bytes';

/** The file is the body; its name comes in `x-file-name`, URI-encoded. Sending the same file again answers with the same CV. */
export const POST = defineRoute({
  auth: 'user',
  accepts: 'stream',
  handle: async ({ actor, request }) => {
    await takeRate('upload-cv', actor.userId);
    const bytes = await readBytes(request, env().MAX_UPLOAD_BYTES, describeFailure('too_large'));
    const fileName = decodeName(request.headers.get('x-file-name'));
    const { cv, isNew } = await uploadCv(actor, { fileName, bytes });
    return Response.json({ id: cv.id, state: cv.state, isNew }, { status: isNew ? 201 : 200 });
  },
});

function decodeName(encoded: string | null): string {
  try {
    return decodeURIComponent(encoded ?? '');
  } catch {
    return '';
  }
}

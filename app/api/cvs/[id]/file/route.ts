import { z } from 'zod';
import { downloadCv } from '@/lib/features/cvs/download-cv';
import { defineRoute } from '@/lib/web/define-route';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
};

/** The original, always as a download: what people upload is never shown as a page of this site. */
export const GET = defineRoute({
  auth: 'user',
  params: z.object({ id: z.uuid() }),
  handle: async ({ actor, params }) => {
    const file = await downloadCv(actor, { cvId: params.id });
    return new Response(Buffer.from(file.bytes), {
      headers: {
        'content-type': types[file.kind],
        'content-disposition': `attachment; filename*=UTF-8''${encodeExtended(file.fileName)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  },
});

/** RFC 8187: what `encodeURIComponent` leaves alone beyond its attribute characters. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

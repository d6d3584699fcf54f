import { exportLetter } from '@/lib/features/letters/export-letter';
import { ExportLetter } from '@/lib/features/letters/schema';
import { defineRoute } from '@/lib/web/define-route';

const Params = ExportLetter.omit({ letterId: true }).extend({ id: ExportLetter.shape.letterId });

export const GET = defineRoute({
  auth: 'user',
  params: Params,
  async handle({ actor, params: { id, format } }) {
    const { fileName, contentType, bytes } = await exportLetter(actor, { letterId: id, format });
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'private, no-store',
      },
    });
  },
});

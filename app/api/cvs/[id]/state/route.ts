import { z } from 'zod';
import { describeCvFailure } from '@/lib/features/cvs/describe-cv-failure';
import { getCv } from '@/lib/features/cvs/get-cv';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute({
  auth: 'user',
  params: z.object({ id: z.uuid() }),
  handle: async ({ actor, params }) => {
    const cv = await getCv(actor, { cvId: params.id });
    return { state: cv.state, failure: cv.failure && describeCvFailure(cv.failure) };
  },
});

import { z } from 'zod';
import { describeCvFailure } from '@/lib/features/cvs/describe-cv-failure';
import { getCv } from '@/lib/features/cvs/get-cv';
import { getMatchProgress } from '@/lib/features/matching/get-match-progress';
import { defineRoute } from '@/lib/web/define-route';

/** How far a CV is on its way from upload to matches: small, because pages ask for it again and again. */
export const GET = defineRoute({
  auth: 'user',
  params: z.object({ id: z.uuid() }),
  handle: async ({ actor, params }) => {
    const cv = await getCv(actor, { cvId: params.id });
    return {
      state: cv.state,
      failure: cv.failure && describeCvFailure(cv.failure),
      matching: await getMatchProgress(actor, cv),
    };
  },
});

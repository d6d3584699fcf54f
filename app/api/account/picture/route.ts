import { maxPictureBytes } from '@/lib/features/account/picture-kind';
import { savePicture, tooLargePicture } from '@/lib/features/account/save-picture';
import { showPicture } from '@/lib/features/account/show-picture';
import { defineRoute } from '@/lib/web/define-route';
import { takeRate } from '@/lib/web/rate-limits';
import { readBytes } from '@/lib/web/read-bytes';

const yearSeconds = 365 * 24 * 60 * 60;

/** The asker's own picture. Its address names its version, so a browser may keep what it has. */
export const GET = defineRoute({
  auth: 'user',
  handle: async ({ actor }) => {
    const { mediaType, bytes } = await showPicture(actor);
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': mediaType,
        'x-content-type-options': 'nosniff',
        'cache-control': `private, max-age=${yearSeconds}, immutable`,
      },
    });
  },
});

/** The picture is the body; what it is, its bytes say. */
export const POST = defineRoute({
  auth: 'user',
  accepts: 'stream',
  handle: async ({ actor, request }) => {
    await takeRate('save-picture', actor.userId);
    return savePicture(actor, { bytes: await readBytes(request, maxPictureBytes, tooLargePicture) });
  },
});

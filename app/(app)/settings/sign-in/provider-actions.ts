'use server';

import { z } from 'zod';
import { oidcWays } from '@/lib/core/ways-in';
import { beginLink } from '@/lib/web/begin-by-provider';
import { defineAction } from '@/lib/web/define-action';

/** Gives the address to go to: the provider's, or this page with the reason why not. */
export const linkProviderAction = defineAction(
  z.object({ way: z.enum(oidcWays) }),
  async (actor, { way }) => ({ url: await beginLink(actor, way, '/settings/sign-in') }),
  { fresh: true },
);

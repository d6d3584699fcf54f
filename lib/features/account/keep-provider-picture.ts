import { createHash } from 'node:crypto';
import type { OidcWay } from '@/lib/core/ways-in';
import { inTransaction } from '@/lib/db/client';
import { findOidc } from '@/lib/integrations/oidc';
import { upsertProviderPicture } from './provider-queries';

/** Fetches the picture that a provider named at a sign-in and serves it from here. @throws ProviderError */
export async function keepProviderPicture(userId: string, way: OidcWay, url: string): Promise<void> {
  const picture = await (await findOidc(way))?.fetchPicture(url);
  if (!picture) return;
  const version = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
  const address = `/api/account/picture?v=${version}`;
  await inTransaction(() => upsertProviderPicture({ ...picture, userId, source: way, address }));
}

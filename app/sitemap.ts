import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '@/lib/core/env';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  return ['/', '/pricing', '/privacy', '/terms'].map((path) => ({ url: new URL(path, env().BASE_URL).href }));
}

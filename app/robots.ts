import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '@/lib/core/env';

const privatePaths = [
  '/api/',
  '/dashboard',
  '/cvs',
  '/jobs',
  '/matches',
  '/letters',
  '/applications',
  '/billing',
  '/settings',
  '/admin',
  '/dev/',
];

/** Made on request: the origin is known where the server runs, not where it was built. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: '*', allow: '/', disallow: privatePaths },
    sitemap: new URL('/sitemap.xml', env().BASE_URL).href,
  };
}

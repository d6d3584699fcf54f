import type { NextConfig } from 'next';
import { offerHeader } from './lib/web/request-headers';

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // `next dev` would print what an action was given: addresses and codes.
  logging: { serverFunctions: false },
  // The middleware guards everything else and does not run for these.
  headers: async () =>
    ['/_next/:path*', '/webhooks/:path*', '/api/webhooks/:path*'].map((source) => ({
      source,
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    })),
  rewrites: async () => [
    // Addresses that providers were told before there was /api.
    ...['stripe', 'phonepe', 'sendgrid'].map((sender) => ({
      source: `/webhooks/${sender}`,
      destination: `/api/webhooks/${sender}`,
    })),
    // Not by the middleware itself: bound to 127.0.0.1, Next takes its rewrite for another host and calls itself.
    ...['', '/pricing'].map((page) => ({
      source: page || '/',
      has: [{ type: 'header' as const, key: offerHeader, value: '(?<offer>[a-z-]+)' }],
      destination: `/offers/:offer${page}`,
    })),
  ],
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pg',
    'pg-boss',
    'pino',
    'pdfkit',
    'ws',
    '@neondatabase/serverless',
    'twilio',
    '@aws-sdk/client-sns',
    '@sendgrid/mail',
    '@sendgrid/client',
    '@react-email/components',
  ],
  outputFileTracingIncludes: { '/**': ['./node_modules/@fontsource/source-serif-4/files/*-400-normal.woff'] },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};

export default config;

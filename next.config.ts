import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pg',
    'pg-boss',
    'pino',
    'pdfkit',
    'ws',
    '@neondatabase/serverless',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};

export default config;

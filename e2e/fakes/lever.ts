import type { LeverPosting } from '@/lib/integrations/jobs/lever-mapper';
import { type FakeServer, startFake } from './fake-server';

const mostAtOnce = 100;

/** Lever's postings API on loopback, with `skip` and `limit` as it keeps them. */
export function startLever(sites: Record<string, LeverPosting[]>): Promise<FakeServer> {
  return startFake((url) => {
    const site = /^\/v0\/postings\/([^/]+)$/.exec(url.pathname)?.[1];
    const postings = site ? sites[decodeURIComponent(site)] : undefined;
    if (!postings || url.searchParams.get('mode') !== 'json') return null;
    const skip = Number(url.searchParams.get('skip') ?? 0);
    const limit = Math.min(Number(url.searchParams.get('limit') ?? mostAtOnce), mostAtOnce);
    return postings.slice(skip, skip + limit);
  });
}

export const foxglenEngineer = {
  id: '5f0c1f0e-8a55-4a43-9c62-000000000001',
  text: 'Backend Engineer',
  categories: {
    location: 'Berlin',
    allLocations: ['Berlin', 'Munich, Germany'],
    commitment: 'Permanent - Full-time',
  },
  country: 'DE',
  workplaceType: 'hybrid',
  createdAt: 1_793_500_000_000,
  hostedUrl: 'https://jobs.example/foxglen-labs/5f0c1f0e',
  description: '<div>We build ledgers.</div>',
  lists: [
    { text: 'You will', content: '<li>Design services</li><li>Keep them running</li>' },
    { text: 'You bring', content: '<li>PostgreSQL</li>' },
  ],
  additional: '<p>Thirty days of holiday.</p>',
  salaryRange: { min: 62_000, max: 74_000, currency: 'EUR', interval: 'per-year-salary' },
} satisfies LeverPosting;

export function manyPostings(count: number): LeverPosting[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `posting-${index}`,
    text: `Clerk ${index}`,
    descriptionPlain: `Desk ${index} needs a clerk. £12.50 an hour.`,
    categories: { location: 'Leeds, UK', commitment: 'Part-time' },
  }));
}

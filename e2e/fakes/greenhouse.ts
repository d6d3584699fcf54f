import type { GreenhouseJob } from '@/lib/integrations/jobs/greenhouse-mapper';
import { type FakeServer, startFake } from './fake-server';

/** Greenhouse's board API on loopback: one answer a board; content and pay only when they are asked for. */
export function startGreenhouse(boards: Record<string, GreenhouseJob[]>): Promise<FakeServer> {
  return startFake((url) => {
    const board = /^\/v1\/boards\/([^/]+)\/jobs$/.exec(url.pathname)?.[1];
    const jobs = board ? boards[decodeURIComponent(board)] : undefined;
    if (!jobs) return null;
    const withContent = url.searchParams.get('content') === 'true';
    const withPay = url.searchParams.get('pay_transparency') === 'true';
    return {
      jobs: jobs.map(({ content, pay_input_ranges, ...job }) => ({
        ...job,
        ...(withContent ? { content } : {}),
        ...(withPay ? { pay_input_ranges } : {}),
      })),
      meta: { total: jobs.length },
    };
  });
}

export const hillviewNurse = {
  id: 4_018_551,
  title: 'Registered Nurse, Night Ward ',
  company_name: 'Hillview Hospital',
  location: { name: 'Columbus, OH; Cleveland, OH' },
  absolute_url: 'https://boards.example/hillview/jobs/4018551',
  content:
    '&lt;h3&gt;About the ward&lt;/h3&gt;&lt;p&gt;Twenty-eight beds &amp;amp; a steady team.&amp;nbsp;Nights only.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Assess patients&lt;/li&gt;&lt;li&gt;Give medicines &amp;lt; on time&lt;/li&gt;&lt;/ul&gt;',
  first_published: '2026-10-02T09:00:00-04:00',
  updated_at: '2026-11-01T09:00:00-04:00',
  metadata: [
    { name: 'Employment Type', value: 'Full-time' },
    { name: 'Workplace Type', value: 'On-site' },
  ],
  pay_input_ranges: [{ min_cents: 3850, max_cents: 4600, currency_type: 'USD', title: 'Hourly rate' }],
} satisfies GreenhouseJob;

export const hillviewAnalyst = {
  id: 4_018_552,
  title: 'Data Analyst',
  location: { name: 'Remote - India' },
  absolute_url: 'javascript:alert(1)',
  content: '&lt;p&gt;Answer questions with SQL. CTC: ₹9–12 LPA.&lt;/p&gt;',
  updated_at: '2026-11-01T09:00:00-04:00',
} satisfies GreenhouseJob;

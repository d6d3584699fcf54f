import { readUsage } from '@/lib/features/operations/read-usage';
import { UsageRequest } from '@/lib/features/operations/schema';
import { toUsageCsv } from '@/lib/features/operations/to-usage-csv';
import { defineRoute } from '@/lib/web/define-route';
import { parseInput } from '@/lib/web/parse-input';

/** Usage and cost of a range as JSON, or its table as a CSV file. Costs in JSON are micro-USD. */
export const GET = defineRoute({
  auth: 'admin',
  async handle({ actor, request }) {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const { format, ...query } = parseInput(UsageRequest, asked);
    const usage = await readUsage(actor, query);
    if (format === 'json') return usage;
    return new Response(toUsageCsv(usage), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="usage-${query.range}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  },
});

import { checkHealth } from '@/lib/features/operations/check-health';
import { defineRoute } from '@/lib/web/define-route';

/** For load balancers: 200 when a query is answered, 503 while starting and when not. */
export const GET = defineRoute({
  auth: 'public',
  async handle() {
    const health = await checkHealth();
    return Response.json(health, {
      status: health.status === 'ok' ? 200 : 503,
      headers: { 'cache-control': 'no-store' },
    });
  },
});

import { executeSql } from '../execute-sql';

export const rowsOf = async (
  table: 'payments' | 'passes' | 'refunds' | 'payment_differences' | 'subscriptions' | 'webhook_events',
) => (await executeSql(`select * from ${table}`)).rows;

/** As if the payment had begun so much earlier. */
export async function agePayment(paymentId: string, seconds: number): Promise<void> {
  await executeSql(
    `update payments set created_at = created_at - make_interval(secs => $2::int),
        expires_at = expires_at - make_interval(secs => $2::int) where id = $1::uuid`,
    [paymentId, seconds],
  );
}

/** The looks at payments that are asked for and have not begun, in seconds from now. */
export async function waitingLooks(): Promise<number[]> {
  const { rows } = await executeSql(
    `select extract(epoch from start_after - now())::float8 as after from pgboss.job
      where name = 'settle-payment' and state < 'active' order by start_after`,
  );
  return rows.map((row) => Math.round(Number(row.after)));
}

/** Does all waiting work of one kind as the worker would, whatever its time; what it asks for anew waits. */
export async function runWork<Payload>(
  kind: string,
  run: (payload: Payload) => Promise<unknown>,
): Promise<void> {
  const { rows } = await executeSql(
    `delete from pgboss.job where name = $1 and state < 'active' returning data`,
    [kind],
  );
  for (const row of rows) await run(row.data as Payload);
}

/** Repeats what does at most `limit` of something until it finds less; gives how many in all. */
export async function inSteps(doSome: (limit: number) => Promise<number>, limit: number): Promise<number> {
  let total = 0;
  for (let done = limit; done === limit; total += done) done = await doSome(limit);
  return total;
}

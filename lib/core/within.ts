/** What `work` gives, or `late()` once it takes longer; what comes later is not waited for. `late` must not throw. */
export async function within<T, L>(timeoutMs: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late()), timeoutMs);
  });
  return Promise.race([work, expired]).finally(() => clearTimeout(timer));
}

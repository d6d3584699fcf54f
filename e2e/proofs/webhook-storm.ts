// Many deliveries of many events to two instances, as a gateway sends them, and a world that goes on meanwhile.

/** Made anew at each sending: a signature holds its moment. */
export type Delivery = { path: string; body: string; headers: () => Record<string, string> };

export const copies = 5;
export const lanes = 32;

/** @returns a number from 0 to below 1, the same row for the same seed */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle<T>(list: T[], dice: () => number): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(dice() * (last + 1));
    [list[last], list[chosen]] = [list[chosen] as T, list[last] as T];
  }
  return list;
}

/** The status, or null when the line broke. */
export async function deliver(
  origin: string,
  { path, body, headers }: Omit<Delivery, 'headers'> & { headers: Record<string, string> },
): Promise<number | null> {
  const response = await fetch(origin + path, { method: 'POST', body, headers }).catch(() => null);
  await response?.arrayBuffer().catch(() => undefined);
  return response?.status ?? null;
}

/** As a gateway does: again, later each time, to whichever instance, until it is taken. Gives how often it was sent. */
async function deliverUntilTaken(origin: () => string, { headers, ...rest }: Delivery): Promise<number> {
  const endsAt = Date.now() + 300_000;
  for (let sent = 1; Date.now() < endsAt; sent += 1) {
    if ((await deliver(origin(), { ...rest, headers: headers() })) === 200) return sent;
    await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** (sent - 1), 2_000)));
  }
  throw new Error(`a delivery was never taken: ${rest.body.slice(0, 200)}`);
}

/** So many lanes that each take the next piece of work until there is none, or until one failed: nothing goes on after that. */
export async function inLanes(lanes: number, next: () => (() => Promise<unknown>) | null): Promise<void> {
  const failures: unknown[] = [];
  const lane = async () => {
    for (let work = next(); work && failures.length === 0; work = next()) {
      await work().catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}

type Storm = {
  begun: readonly Delivery[];
  /** One more thing happens; null when nothing is left to happen. */
  goOn: () => Delivery | null;
  origin: () => string;
  dice: () => number;
  /** After each delivery that was taken. */
  whenTaken?: (taken: number) => void;
};

/** Every event five times, shuffled, while the rest of them still happens. Gives how many deliveries were taken and how many sent. */
export async function storm({ begun, goOn, origin, dice, whenTaken }: Storm) {
  const waiting = shuffle(
    begun.flatMap((one) => Array.from({ length: copies }, () => one)),
    dice,
  );
  let [pops, taken, sent] = [0, 0, 0];
  /** With each tenth delivery; its copies go in anywhere among those that wait. */
  const happen = () => {
    pops += 1;
    const event = pops % 10 === 0 ? goOn() : null;
    for (let copy = 0; event && copy < copies; copy += 1) {
      waiting.splice(Math.floor(dice() * (waiting.length + 1)), 0, event);
    }
  };
  await inLanes(lanes, () => {
    happen();
    const event = waiting.pop();
    if (!event) return null;
    return async () => {
      const times = await deliverUntilTaken(origin, event);
      sent += times;
      taken += 1;
      whenTaken?.(taken);
    };
  });
  return { taken, sent };
}

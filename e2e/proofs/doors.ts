// Two instances behind a balancer, of which one after the other may be killed.
import { type Door, startDoor } from '../instances/start-door';
import { pause } from '../resilience/product';

export async function startDoors(databaseUrl: string, settings: Record<string, string>) {
  const start = () => startDoor(databaseUrl, settings);
  /** As whoever watches over it does. */
  const startAgain = (): Promise<Door> => start().catch(() => pause(500).then(startAgain));
  const doors: Door[] = await Promise.all([start(), start()]);
  let turn = 0;
  return {
    origins: () => doors.map(({ origin }) => origin),
    /** Of the next one, whether it is alive or not. */
    origin() {
      turn += 1;
      return doors[turn % doors.length]?.origin ?? '';
    },
    /** With `kill -9`, each second one of them, which is started again at once; never the last one. `end` gives how many were killed. */
    killEachSecond() {
      let [kills, isOver] = [0, false];
      const places = doors.map((door) => Promise.resolve(door));
      const running = (async () => {
        for (; ; kills += 1) {
          await pause(kills === 0 ? 300 : 1_000);
          const at = kills % doors.length;
          const door = (await Promise.all(places))[at];
          if (isOver || !door) break;
          await door.kill();
          places[at] = startAgain().then((next) => {
            doors[at] = next;
            return next;
          });
        }
        await Promise.all(places);
      })();
      running.catch(() => undefined);
      return {
        async end() {
          isOver = true;
          await running;
          return kills;
        },
      };
    },
    stop: () => Promise.all(doors.map((door) => door.stop())),
  };
}

export type Doors = Awaited<ReturnType<typeof startDoors>>;

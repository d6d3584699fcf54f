export type LocalTime = {
  /** `2026-11-28` */
  day: string;
  /** 0–23 */
  hour: number;
  /** 1 for Monday. */
  weekday: number;
};

const dayMs = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

function partsOf(moment: Date, timeZone: string): Record<string, number> {
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
}

/** The wall clock there, as if it were UTC. */
function wallMs(moment: Date, timeZone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsOf(moment, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export function localTime(moment: Date, timeZone: string): LocalTime {
  const wall = new Date(wallMs(moment, timeZone));
  return {
    day: wall.toISOString().slice(0, 10),
    hour: wall.getUTCHours(),
    weekday: wall.getUTCDay() || 7,
  };
}

/** As a form's date and time has it. */
export function wallTime(moment: Date, timeZone: string): string {
  return new Date(wallMs(moment, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which clocks there show `2026-11-28T09:30`, as a form's date and time has it; null for what is no such time. Where a
 * clock shows it twice it is the first, and a time that a clock jumps over is as much later.
 */
export function toMoment(written: string, timeZone: string): Date | null {
  const [, year, month, day, hour, minute] = (pattern.exec(written) ?? []).map(Number);
  if (year === undefined || !month || !day || hour === undefined || minute === undefined) return null;
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(wanted).toISOString().slice(0, 16) !== written) return null;
  const offsets = [wanted - dayMs, wanted + dayMs].map((at) => wallMs(new Date(at), timeZone) - at);
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const exact = candidates.find((at) => wallMs(new Date(at), timeZone) === wanted);
  return new Date(exact ?? candidates.at(-1) ?? wanted);
}

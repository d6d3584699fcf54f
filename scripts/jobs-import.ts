import { MultiBar, Presets } from 'cli-progress';
import { isAppError } from '@/lib/core/errors';
import { closeDb } from '@/lib/db/client';
import { type BoardCounts, importBoard } from '@/lib/features/jobs/import-board';
import { type FeedVendor, feedVendors, openFeed } from '@/lib/integrations/jobs';

const usage = `Usage: npm run jobs:import -- greenhouse:<board> lever:<site> …

The board is the company's name in the address of its job page:
  https://job-boards.greenhouse.io/<board>   https://jobs.lever.co/<site>
Another server:  --greenhouse-url=<url>  --lever-url=<url>  (Lever in Europe: https://api.eu.lever.co)`;

type Board = { source: string; vendor: FeedVendor; board: string };
type Outcome = { source: string; counts: BoardCounts | null; problem: string | null };

function readArguments(args: string[]): { boards: Board[]; urls: Record<string, string>; wrong: string[] } {
  const urls: Record<string, string> = {};
  const boards: Board[] = [];
  const wrong: string[] = [];
  for (const arg of args) {
    const option = /^--(greenhouse|lever)-url=(https?:\/\/.+)$/.exec(arg);
    const [name, board = ''] = arg.split(/:(.*)/s);
    const vendor = feedVendors.find((known) => known === name);
    if (option?.[1] && option[2]) urls[option[1]] = option[2];
    else if (vendor && /^[\w.-]+$/.test(board)) boards.push({ source: `${vendor}:${board}`, vendor, board });
    else wrong.push(arg);
  }
  const once = new Map(boards.map((board) => [board.source, board]));
  return { boards: [...once.values()], urls, wrong };
}

async function importOne(
  { source, vendor, board }: Board,
  baseUrl: string | undefined,
  bars: MultiBar,
): Promise<Outcome> {
  const bar = bars.create(1, 0, { source });
  try {
    const counts = await importBoard(
      source,
      openFeed(vendor, baseUrl).readBoard(board),
      ({ done, total }) => {
        bar.setTotal(Math.max(1, total ?? done));
        bar.update(done);
      },
    );
    bar.update(bar.getTotal());
    return { source, counts, problem: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { source, counts: null, problem: `${error.publicMessage} (${error.reason ?? error.code})` };
  }
}

function printSummary(outcomes: Outcome[]): void {
  const done = outcomes.flatMap(({ source, counts }) =>
    counts
      ? [
          {
            board: source,
            new: counts.inserted,
            changed: counts.changed,
            unchanged: counts.unchanged,
            closed: counts.closed,
            'left out': counts.refused,
          },
        ]
      : [],
  );
  if (done.length > 0) console.table(done);
  for (const { source, problem } of outcomes) if (problem) console.error(`${source}: ${problem}`);
}

/** Exit code 0 when at least one board was read, 1 when none was, 2 for arguments that can not be understood. */
async function main(): Promise<number> {
  const { boards, urls, wrong } = readArguments(process.argv.slice(2));
  if (wrong.length > 0 || boards.length === 0) {
    console.error(wrong.length > 0 ? `Not understood: ${wrong.join(' ')}\n\n${usage}` : usage);
    return 2;
  }
  const format = ' {bar} {value}/{total} {source}';
  const bars = new MultiBar({ format, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
  const outcomes: Outcome[] = [];
  try {
    for (const board of boards) outcomes.push(await importOne(board, urls[board.vendor], bars));
  } finally {
    bars.stop();
    await closeDb();
  }
  printSummary(outcomes);
  return outcomes.some(({ counts }) => counts !== null) ? 0 : 1;
}

process.exitCode = await main();

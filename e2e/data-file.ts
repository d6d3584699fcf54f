import path from 'node:path';
import { test } from '@playwright/test';

/** The servers that journeys run against: one without a key, and two with every provider played by its fake. */
export type Run = 'keyless' | 'sandbox' | 'payments';

/** Where the server of a run keeps its files. */
export const dataFolder = (run: Run): string => path.resolve(`.data/journeys-${run}`);

const currentRun = () => test.info().project.name as Run;

/** Whether every provider is played by its fake in this run. */
export const isSandboxRun = () => currentRun() !== 'keyless';

/** A file of the server under test. */
export const dataFile = (name: string): string => path.join(dataFolder(currentRun()), name);

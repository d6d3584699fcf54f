import path from 'node:path';
import { test } from '@playwright/test';

/** Whether every provider is played by its fake in this run. */
export const isSandboxRun = () => test.info().project.name === 'sandbox';

/** Where the server under test keeps its files. */
export const dataFile = (name: string): string =>
  path.resolve(isSandboxRun() ? '.data/journeys-sandbox' : '.data/journeys', name);

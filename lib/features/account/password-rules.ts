/** Wrong passwords in a row, by one network for one address, before it has to wait; each further wait is twice as long. */
export const triesBeforeWait = 5;
export const firstWaitSeconds = 60;
export const longestWaitSeconds = 60 * 60;

/** Hashes that run at once in one process (19 MiB of memory and a thread of the pool each), and that wait for their turn. */
export const maxHashesAtOnce = 2;
export const maxHashesWaiting = 40;

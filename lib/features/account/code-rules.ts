export const codeLifeSeconds = 5 * 60;
export const maxTries = 3;
/** Of an address, by each asking network. */
export const maxSendsAnHour = 5;
/** Of an address, by all networks together; one that proved the address before is not held to it. */
export const maxSendsOfAllAnHour = 15;
/** The first wait for another code; each further one is twice as long. */
export const resendWaitSeconds = 60;
/** Failures in a row, over all codes of an address, that lock it, and for how long after the last of them. */
export const maxFailures = 100;
export const lockHours = 24;

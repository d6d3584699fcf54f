export const codeLifeSeconds = 5 * 60;
export const maxTries = 3;
export const maxSendsAnHour = 5;
/** The first wait for another code; each further one is twice as long. */
export const resendWaitSeconds = 60;
/** Failures in a row, over all codes of an address, that lock it, and for how long after the last of them. */
export const maxFailures = 100;
export const lockHours = 24;

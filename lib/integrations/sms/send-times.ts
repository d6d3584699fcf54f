/**
 * Of one vendor: somebody waits in front of the page, ten seconds for two vendors at most. The deadline is one attempt's: who
 * stayed silent that long may have sent it, and is not asked again.
 */
export const sendTimes = { timeoutMs: 4_500, deadlineMs: 4_500, attempts: 2 };

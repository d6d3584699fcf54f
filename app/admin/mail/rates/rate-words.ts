/** Shares above these are worth an alert: providers of mailboxes begin to refuse mail of a sender. */
export const alarming = { bounced: 0.02, complained: 0.001 } as const;

export const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** `98.4 %`, `0.05 %`: small shares keep two decimals, and all is said of all alone. */
export function shareWords(part: number, whole: number): string {
  const share = shareOf(part, whole);
  if (share === null) return '–';
  const digits = share < 0.01 ? 2 : 1;
  return `${Math.floor(share * 100 * 10 ** digits) / 10 ** digits} %`;
}

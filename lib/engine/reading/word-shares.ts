export const wordShares: Readonly<Record<string, number>> = {};

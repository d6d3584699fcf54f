/** Exit code of a child that found the folder held by another living server. */
export const alreadyServed = 3;

export type ChildMessage = { ready: true } | { ready: false; reason: string };

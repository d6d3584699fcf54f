import type { Delivery } from './webhook-storm';

/** A gateway with people who pay there, for a storm of its events. */
export type Scene = {
  /** Nothing has happened yet: neither there nor here. */
  clear: () => Promise<void>;
  /** The first part of so many events. */
  begin: (events: number) => Promise<Delivery[]>;
  goOn: (dice: () => number) => Delivery | null;
  /** Compares all that is ours with all that is the gateway's; gives a word for the figures. @throws when they differ */
  check: () => Promise<string>;
  close: () => Promise<void>;
};

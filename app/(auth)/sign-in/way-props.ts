import type { OutboxDoor } from './outbox-hint';

/** What each way's steps are given. */
export type WayProps = {
  /** Where to go once signed in: a path of this site. */
  next: string;
  outbox: OutboxDoor;
  /** Who is signed in and proves it once more; null for everybody else. */
  again: { email: string | null; phone: string | null } | null;
};

/** Told the title of each step after the first, and null back at the first. */
export type OnStep = (title: string | null) => void;

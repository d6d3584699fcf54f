export type PrintedLetter = {
  /** Blocks from top to bottom; a line feed inside a block starts a new line. */
  paragraphs: readonly string[];
  /** Document title, for readers and tabs. */
  title: string;
  author: string | null;
  /** Stands right under the top margin, e.g. the sender's contact lines. */
  header: readonly string[];
  date: Date;
};

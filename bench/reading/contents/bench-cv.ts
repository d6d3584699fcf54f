import type { CvContent } from '../cv-content';

/** A made-up CV with what a careful human reader would also note down: skills that only its sentences name. */
export type BenchCv = { id: string; content: CvContent; alsoShown: readonly string[] };

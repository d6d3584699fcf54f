import { countWords } from '@/lib/core/count-words';

const fewest = 250;
const most = 350;

/** Words now, and whether they are in the range that gets read. */
export function LetterLength({ text }: { text: string }) {
  const words = countWords(text);
  const remark =
    words < fewest ? 'shorter than usual' : words > most ? 'longer than most people read' : 'a good length';
  return (
    <p className="text-sm text-muted tabular-nums" role="status">
      {words} words, {remark} ({fewest}–{most})
    </p>
  );
}

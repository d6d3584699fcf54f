'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { showUndoToast } from '@/components/feedback/show-undo-toast';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Card } from '@/components/ui/card';
import { IconButton } from '@/components/ui/icon-button';
import { showToast } from '@/components/ui/show-toast';
import type { LetterStyle } from '@/lib/core/letter-styles';
import type { ActionResult } from '@/lib/core/result';
import { styleWords } from './style-words';

export type LetterRow = {
  id: string;
  jobTitle: string;
  company: string;
  style: LetterStyle;
  versionCount: number;
  age: string;
};

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

export function LettersList({
  letters,
  remove,
  restore,
}: {
  letters: readonly LetterRow[];
  remove: Act;
  restore: Act;
}) {
  async function removeLetter({ id, jobTitle }: LetterRow) {
    const result = await answerOf(remove({ letterId: id }), safeWords);
    if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
    else showUndoToast(`Deleted the letter for “${jobTitle}”`, () => restore({ letterId: id }));
  }
  return (
    <Card padding="none">
      <ul className="divide-y divide-line">
        {letters.map((letter) => (
          <li key={letter.id} className="relative flex items-center gap-4 px-4 py-3 hover:bg-hover sm:px-5">
            <div className="min-w-0 flex-1">
              <Link href={`/letters/${letter.id}`} className="font-medium after:absolute after:inset-0">
                {letter.jobTitle}
              </Link>
              <p className="text-sm text-muted">
                {letter.company} · {styleWords[letter.style].label} ·{' '}
                {letter.versionCount === 1 ? '1 version' : `${letter.versionCount} versions`} · {letter.age}
              </p>
            </div>
            <IconButton
              className="z-10"
              label={`Delete the letter for ${letter.jobTitle} at ${letter.company}`}
              onClick={() => removeLetter(letter)}
            >
              <Trash2 aria-hidden="true" size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

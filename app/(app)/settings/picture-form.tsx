'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef, useState, useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { showToast } from '@/components/ui/show-toast';
import { removePictureAction } from './actions';
import { shrinkPicture } from './shrink-picture';

type PictureFormProps = { person: string; image: string | null };

const unreadable = 'This file can not be read as a picture. Choose a JPEG, PNG or WebP file.';
const unsent = 'The picture could not be sent. Check your connection and choose it again.';

/** Gives the sentence why not, or null. */
async function send(file: File): Promise<string | null> {
  const picture = await shrinkPicture(file);
  if (!picture) return unreadable;
  const answer = await fetch('/api/account/picture', { method: 'POST', body: picture }).catch(() => null);
  if (!answer) return unsent;
  if (answer.ok) return null;
  const { error } = await answer.json().catch(() => ({}));
  return error?.message ?? unsent;
}

export function PictureForm({ person, image }: PictureFormProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    startTransition(async () => {
      const problem = await send(file);
      setMessage(problem);
      if (problem) return;
      showToast({ title: 'Picture saved' });
      router.refresh();
    });
  }

  function remove() {
    startTransition(async () => {
      const result = await answerOf(removePictureAction(undefined), safeWords);
      setMessage(result.ok ? null : result.error.message);
      if (result.ok) showToast({ title: 'Picture removed' });
    });
  }

  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-3">
      <Avatar name={person} image={image} size="large" />
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-label="Picture"
          className="hidden"
          onChange={choose}
        />
        <Button isPending={isPending} onClick={() => input.current?.click()}>
          {image ? 'Change picture' : 'Add a picture'}
        </Button>
        {image && !isPending && (
          <Button tone="quiet" onClick={remove}>
            Remove picture
          </Button>
        )}
      </div>
      <FormError message={message} />
    </div>
  );
}

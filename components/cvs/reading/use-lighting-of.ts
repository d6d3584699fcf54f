'use client';

import { type RefObject, useMemo, useRef, useState } from 'react';
import type { Lighting } from './lit';

/** Which field is lit: the one pointed at, else the one that was last asked for. */
export function useLightingOf(paper: RefObject<HTMLElement | null>, openPaper: () => void): Lighting {
  const [pointed, setPointed] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const open = useRef(openPaper);
  open.current = openPaper;
  const lit = pointed ?? asked;

  return useMemo(
    () => ({
      lit,
      light: (id: string | null) => {
        setPointed(id);
        if (id) scrollPaper(paper.current, id);
      },
      show: (id: string) => {
        open.current();
        setAsked(id);
        // The sheet may only be there with the next paint.
        requestAnimationFrame(() => scrollPaper(paper.current, id, { isAsked: true }));
      },
    }),
    [lit, paper],
  );
}

/** Brings a field's words into view: within the sheet where it scrolls by itself, the page only when asked to. */
function scrollPaper(paper: HTMLElement | null, id: string, { isAsked = false } = {}): void {
  const marks = paper?.querySelectorAll<HTMLElement>('[data-marks]') ?? [];
  const mark = [...marks].find((one) => one.dataset.marks?.split('\n').includes(id));
  if (!paper || !mark) return;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (paper.scrollHeight <= paper.clientHeight) {
    if (isAsked) mark.scrollIntoView({ block: 'center', behavior });
    return;
  }
  const top = mark.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  if (top > 40 && top < paper.clientHeight - 80) return;
  paper.scrollTo({ top: paper.scrollTop + top - paper.clientHeight / 3, behavior });
}

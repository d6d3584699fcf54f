'use client';

import { useEffect } from 'react';

const offKey = 'shortcuts-off';
const leaderMs = 1_200;
const steps: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

function move(step: number): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-job-link]')];
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLAnchorElement ? links.indexOf(activeElement) : -1;
  const open = links.findIndex((link) => link.ariaCurrent === 'true');
  const next = links[(focused === -1 ? open : focused) + step];
  if (!next) return false;
  next.focus();
  next.click();
  return true;
}

/** j and k go through the list from anywhere, the arrow keys once a job has the focus. */
export function JobListKeys() {
  useEffect(() => {
    let leaderAt = Number.NEGATIVE_INFINITY;
    function press(event: KeyboardEvent) {
      const { target, key } = event;
      const isLed = event.timeStamp - leaderAt < leaderMs;
      leaderAt = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const step = steps[key];
      if (!step || isLed || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!(target instanceof HTMLElement) || localStorage.getItem(offKey) !== null) return;
      if (target.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]')) return;
      if (key.startsWith('Arrow') && !target.matches('a[data-job-link]')) return;
      if (!window.matchMedia('(min-width: 64rem)').matches) return;
      if (move(step)) event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return null;
}

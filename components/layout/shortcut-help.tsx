'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';
import { navItemsFor } from './nav-items';

const openEvent = 'shortcut-help';
const offKey = 'shortcuts-off';
const sequenceMs = 1_200;

export function openShortcutHelp(): void {
  window.dispatchEvent(new Event(openEvent));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]') !== null
  );
}

/** Single keys act only outside of fields and can be switched off, for people who speak to their computer. */
export function ShortcutHelp({ isAdmin }: { isAdmin: boolean }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [isOn, setIsOn] = useState(true);

  useEffect(() => {
    setIsOn(localStorage.getItem(offKey) === null);
    const open = () => setIsOpen(true);
    window.addEventListener(openEvent, open);
    return () => window.removeEventListener(openEvent, open);
  }, []);

  useEffect(() => {
    if (!isOn) return;
    let leaderAt = Number.NEGATIVE_INFINITY;
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isSecond = event.timeStamp - leaderAt < sequenceMs;
      leaderAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.key === '?') setIsOpen(true);
      if (event.key === '/') focusSearch(event);
      const item = isSecond ? navItemsFor(isAdmin).find(({ shortcut }) => shortcut === event.key) : undefined;
      if (item) router.push(item.href);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn, isAdmin, router]);

  function setOn(on: boolean) {
    setIsOn(on);
    if (on) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, '1');
  }

  return (
    <Dialog title="Keyboard shortcuts" size="small" isOpen={isOpen} onOpenChange={setIsOpen}>
      <dl className="mb-4 grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
        {navItemsFor(isAdmin).map((item) => (
          <Shortcut key={item.href} label={item.label} keys={['g', item.shortcut]} />
        ))}
        <Shortcut label="Search on this page" keys={['/']} />
        <Shortcut label="This list" keys={['?']} />
      </dl>
      <Switch label="Shortcuts are on" isChecked={isOn} onCheckedChange={setOn} />
    </Dialog>
  );
}

function focusSearch(event: KeyboardEvent) {
  const search = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
}

function Shortcut({ label, keys }: { label: string; keys: string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="flex justify-end gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </>
  );
}

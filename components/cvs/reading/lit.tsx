'use client';

import { createContext, type ReactNode, use } from 'react';
import { classNames } from '@/components/ui/class-names';

export type Lighting = {
  lit: string | null;
  /** Lights a field's words in the text while it is pointed at. */
  light: (id: string | null) => void;
  /** Lights them and goes to them, also where the text is on another tab. */
  show: (id: string) => void;
};

export const LightingContext = createContext<Lighting>({ lit: null, light: () => {}, show: () => {} });

export const useLighting = () => use(LightingContext);

type LitProps = { id: string; className?: string; children: ReactNode };

/** A field whose place in the text lights up while it is pointed at or focused. */
export function Lit({ id, className, children }: LitProps) {
  const { lit, light } = useLighting();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only adds light; what can be done stands inside
    <div
      data-field={id}
      onPointerEnter={(event) => event.pointerType === 'mouse' && light(id)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && light(null)}
      onFocus={() => light(id)}
      onBlur={() => light(null)}
      className={classNames(
        '-mx-2 rounded-md px-2 transition-colors',
        lit === id ? 'bg-highlight/60' : undefined,
        className,
      )}
    >
      {children}
    </div>
  );
}

type ShowInTextProps = {
  id: string;
  /** What is shown, for people who do not see where the button stands. */
  label: string;
  /** `quote` for words out of the text, `plain` where the value itself is the button. */
  look?: 'quote' | 'plain';
  children: ReactNode;
};

/** The words in the text that a field rests on; pressing them goes there. */
export function ShowInText({ id, label, look = 'quote', children }: ShowInTextProps) {
  const { show } = useLighting();
  return (
    <button
      type="button"
      onClick={() => show(id)}
      className={classNames(
        'touch-target block max-w-full rounded-sm text-left underline decoration-transparent underline-offset-2 hover:decoration-current',
        look === 'quote' && 'truncate font-serif text-muted',
      )}
    >
      {children}
      <span className="sr-only">, show {label} in the text</span>
    </button>
  );
}

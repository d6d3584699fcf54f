/** Initials of a person or a company; beside a name it is decoration, so it says nothing to screen readers. */
export function Avatar({ name, shape = 'round' }: { name: string; shape?: 'round' | 'square' }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-8 shrink-0 select-none items-center justify-center bg-accent-soft text-xs font-semibold text-accent ${shape === 'round' ? 'rounded-full' : 'rounded-md'}`}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split('@')[0]?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

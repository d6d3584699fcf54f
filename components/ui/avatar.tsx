import { classNames } from './class-names';

type AvatarProps = {
  name: string;
  /** Where this site serves the person's picture. */
  image?: string | null;
  shape?: 'round' | 'square';
  size?: 'small' | 'large';
};

/** Picture or initials of a person or a company; beside a name it is decoration, so it says nothing to screen readers. */
export function Avatar({ name, image, shape = 'round', size = 'small' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'relative inline-flex shrink-0 select-none items-center justify-center overflow-hidden bg-accent-soft font-semibold text-accent',
        size === 'small' ? 'size-8 text-xs' : 'size-20 text-2xl',
        image && 'border border-line',
        shape === 'round' ? 'rounded-full' : 'rounded-md',
      )}
    >
      {initials(name)}
      {/* biome-ignore lint/performance/noImgElement: 256 px from our own database, nothing to optimize */}
      {image && <img src={image} alt="" className="absolute inset-0 size-full object-cover" />}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split('@')[0]?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

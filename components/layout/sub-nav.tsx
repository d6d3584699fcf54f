import { NavLink } from './nav-link';

/** Views of one thing that have their own addresses. */
export function SubNav({
  label,
  links,
}: {
  label: string;
  /** `hasPagesBelow`: it is the one shown on pages below it too. */
  links: readonly { href: string; label: string; hasPagesBelow?: boolean }[];
}) {
  return (
    <nav
      aria-label={label}
      className="flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]"
    >
      {links.map((link) => (
        <NavLink
          key={link.href}
          href={link.href}
          isExact={!link.hasPagesBelow}
          className="-mb-px border-b-2 border-transparent py-2 font-medium whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:py-3"
        >
          {link.label}
        </NavLink>
      ))}
    </nav>
  );
}

import Link from 'next/link';

type RangeLinksProps = {
  label: string;
  links: readonly { href: string; label: string; isCurrent: boolean }[];
};

/** How far back a page looks, as part of its address. */
export function RangeLinks({ label, links }: RangeLinksProps) {
  return (
    <nav
      aria-label={label}
      className="inline-grid auto-cols-fr grid-flow-col rounded-md bg-line/60 p-0.5 text-sm font-medium"
    >
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          scroll={false}
          aria-current={link.isCurrent ? 'true' : undefined}
          className="rounded-[6px] px-3 py-1 text-center whitespace-nowrap text-muted transition-colors hover:text-ink aria-[current=true]:bg-raised aria-[current=true]:text-ink aria-[current=true]:ring-1 aria-[current=true]:ring-control pointer-coarse:py-2.5"
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}

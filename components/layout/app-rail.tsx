import { ChevronsUpDown } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import type { Theme } from '@/lib/core/theme';
import { AccountMenuItems } from './account-menu-items';
import { Brand } from './brand';
import { navItemsFor } from './nav-items';
import { NavLink } from './nav-link';

type AppRailProps = {
  person: string;
  image: string | null;
  isAdmin: boolean;
  theme: Theme;
  onSignOut: () => Promise<void>;
};

/** Navigation from 768 px. */
export function AppRail({ person, image, isAdmin, theme, onSignOut }: AppRailProps) {
  return (
    <header className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r border-line px-3 py-5 md:flex print:hidden">
      <div className="px-2">
        <Brand href="/dashboard" />
      </div>
      <nav aria-label="Main" className="mt-7 flex flex-1 flex-col gap-0.5">
        {navItemsFor(isAdmin).map(({ href, label, icon: Icon }) => (
          <NavLink
            key={href}
            href={href}
            className="group flex h-9 items-center gap-3 rounded-md px-2 font-medium text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink pointer-coarse:h-11"
          >
            <Icon
              aria-hidden="true"
              size={18}
              strokeWidth={1.75}
              className="group-aria-[current=page]:text-accent"
            />
            {label}
          </NavLink>
        ))}
      </nav>
      <Menu
        side="top"
        align="start"
        trigger={
          <button
            type="button"
            className="flex w-full items-center gap-2.5 rounded-md p-1.5 text-left text-sm hover:bg-hover data-popup-open:bg-hover"
          >
            <Avatar name={person} image={image} />
            <span className="min-w-0 flex-1 truncate">
              <span className="sr-only">Your account, </span>
              {person}
            </span>
            <ChevronsUpDown aria-hidden="true" size={14} className="shrink-0 text-muted" />
          </button>
        }
      >
        <AccountMenuItems theme={theme} onSignOut={onSignOut} />
      </Menu>
    </header>
  );
}

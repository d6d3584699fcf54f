import { Menu as MenuIcon } from 'lucide-react';
import { Menu, MenuLink, MenuSeparator } from '@/components/ui/menu';
import type { Theme } from '@/lib/core/theme';
import { AccountMenuItems } from './account-menu-items';
import { navItemsFor } from './nav-items';
import { NavLink } from './nav-link';

type AppBarProps = { isAdmin: boolean; theme: Theme; onSignOut: () => Promise<void> };

const itemStyle =
  'flex min-w-0 flex-1 flex-col items-center justify-center gap-1 rounded-sm text-[0.6875rem] leading-none font-medium text-muted aria-[current=page]:text-accent data-popup-open:text-ink focus-visible:-outline-offset-2';

/** Navigation on phones, under the thumb. */
export function AppBar({ isAdmin, theme, onSignOut }: AppBarProps) {
  const items = navItemsFor(isAdmin);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex h-16 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {items
        .filter((item) => item.isOnPhoneBar)
        .map(({ href, label, icon: Icon }) => (
          <NavLink key={href} href={href} className={itemStyle}>
            <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
            {label}
          </NavLink>
        ))}
      <Menu
        side="top"
        trigger={
          <button type="button" className={itemStyle}>
            <MenuIcon aria-hidden="true" size={20} strokeWidth={1.75} />
            More
          </button>
        }
      >
        {items
          .filter((item) => !item.isOnPhoneBar)
          .map(({ href, label, icon: Icon }) => (
            <MenuLink
              key={href}
              href={href}
              icon={<Icon aria-hidden="true" size={16} className="text-muted" />}
            >
              {label}
            </MenuLink>
          ))}
        <MenuSeparator />
        <AccountMenuItems theme={theme} onSignOut={onSignOut} />
      </Menu>
    </nav>
  );
}

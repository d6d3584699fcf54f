'use client';

import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { popupItemStyle } from '@/components/ui/control-style';
import { MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { Theme } from '@/lib/core/theme';
import { applyTheme } from './apply-theme';
import { openShortcutHelp } from './shortcut-help';

const choices: { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: 'system', label: 'System', icon: Monitor },
  { theme: 'light', label: 'Light', icon: Sun },
  { theme: 'dark', label: 'Dark', icon: Moon },
];

/** What belongs to the person and not to a page: looks, shortcuts, leaving. */
export function AccountMenuItems({ theme, onSignOut }: { theme: Theme; onSignOut: () => Promise<void> }) {
  const [chosen, setChosen] = useState(theme);
  return (
    <>
      <BaseMenu.Group>
        <BaseMenu.GroupLabel className="px-2 py-1 text-xs text-muted">Theme</BaseMenu.GroupLabel>
        <BaseMenu.RadioGroup
          value={chosen}
          onValueChange={(next: Theme) => {
            setChosen(next);
            applyTheme(next);
          }}
        >
          {choices.map(({ theme: value, label, icon: Icon }) => (
            <BaseMenu.RadioItem key={value} value={value} className={popupItemStyle}>
              <Icon aria-hidden="true" size={16} className="text-muted" />
              <span className="flex-1">{label}</span>
              <BaseMenu.RadioItemIndicator>
                <Check aria-hidden="true" size={16} className="text-accent" />
              </BaseMenu.RadioItemIndicator>
            </BaseMenu.RadioItem>
          ))}
        </BaseMenu.RadioGroup>
      </BaseMenu.Group>
      <MenuSeparator />
      <div className="pointer-coarse:hidden">
        <MenuItem
          icon={<Keyboard aria-hidden="true" size={16} className="text-muted" />}
          onSelect={openShortcutHelp}
        >
          Keyboard shortcuts
        </MenuItem>
      </div>
      <MenuItem
        icon={<LogOut aria-hidden="true" size={16} className="text-muted" />}
        onSelect={() => {
          onSignOut();
        }}
      >
        Sign out
      </MenuItem>
    </>
  );
}

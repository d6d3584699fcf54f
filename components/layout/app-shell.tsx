import type { ReactNode } from 'react';
import { Toaster } from '@/components/ui/toaster';
import type { Theme } from '@/lib/core/theme';
import { AppBar } from './app-bar';
import { AppRail } from './app-rail';
import { ShortcutHelp } from './shortcut-help';
import { SkipLink } from './skip-link';
import { ThemeMarker } from './theme-marker';
import { TimeZoneMarker } from './time-zone-marker';

type AppShellProps = {
  /** Name or address of who is signed in, for display. */
  person: string;
  image: string | null;
  /** Also shows the way to the operator's pages. */
  isAdmin: boolean;
  theme: Theme;
  onSignOut: () => Promise<void>;
  /** Above every page, while something has to be mended. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The quiet frame around every page of a signed-in person. */
export function AppShell({ person, image, isAdmin, theme, onSignOut, banner, children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <ThemeMarker theme={theme} />
      <TimeZoneMarker />
      <AppRail person={person} image={image} isAdmin={isAdmin} theme={theme} onSignOut={onSignOut} />
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 pb-24 outline-none md:pb-8">
        <div className="mx-auto w-full max-w-6xl px-4 pt-6 sm:px-8 sm:pt-9">
          {banner}
          {children}
        </div>
      </main>
      <AppBar isAdmin={isAdmin} theme={theme} onSignOut={onSignOut} />
      <ShortcutHelp isAdmin={isAdmin} />
      <Toaster />
    </div>
  );
}

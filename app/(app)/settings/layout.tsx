import type { ReactNode } from 'react';
import { SubNav } from '@/components/layout/sub-nav';

const pages = [
  { href: '/settings', label: 'Profile' },
  { href: '/settings/notices', label: 'Mail' },
  { href: '/settings/sign-in', label: 'Sign-in and security' },
];

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="mb-6 sm:mb-8">
        <SubNav label="Settings" links={pages} />
      </div>
      {children}
    </>
  );
}

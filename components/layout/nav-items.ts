import {
  BriefcaseBusiness,
  CreditCard,
  FileText,
  Gauge,
  House,
  type LucideIcon,
  PenLine,
  Settings,
  SquareKanban,
  Target,
} from 'lucide-react';

export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  shortcut: string;
  isOnPhoneBar: boolean;
};

const adminItem: NavItem = {
  href: '/admin',
  label: 'Admin',
  icon: Gauge,
  shortcut: 'o',
  isOnPhoneBar: false,
};

/** The rail's order; `g` and the shortcut go there. What does not fit the phone's bar is under More. */
const navItems: readonly NavItem[] = [
  { href: '/dashboard', label: 'Dashboard', icon: House, shortcut: 'd', isOnPhoneBar: true },
  { href: '/cvs', label: 'CV', icon: FileText, shortcut: 'c', isOnPhoneBar: false },
  { href: '/jobs', label: 'Jobs', icon: BriefcaseBusiness, shortcut: 'j', isOnPhoneBar: true },
  { href: '/matches', label: 'Matches', icon: Target, shortcut: 'm', isOnPhoneBar: true },
  { href: '/letters', label: 'Letters', icon: PenLine, shortcut: 'l', isOnPhoneBar: false },
  { href: '/applications', label: 'Applications', icon: SquareKanban, shortcut: 'a', isOnPhoneBar: true },
  { href: '/billing', label: 'Billing', icon: CreditCard, shortcut: 'b', isOnPhoneBar: false },
  { href: '/settings', label: 'Settings', icon: Settings, shortcut: 's', isOnPhoneBar: false },
];

export function navItemsFor(isAdmin: boolean): readonly NavItem[] {
  return isAdmin ? [...navItems, adminItem] : navItems;
}

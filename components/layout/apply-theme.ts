import { type Theme, themeCookie } from '@/lib/core/theme';

const yearSeconds = 365 * 24 * 60 * 60;

/** Switches at once and for all later visits with this browser. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearSeconds}; samesite=lax`;
}

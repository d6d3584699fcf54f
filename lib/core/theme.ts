export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Holds a theme's name; not a secret, read by the server and by the browser. */
export const themeCookie = 'theme';

export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

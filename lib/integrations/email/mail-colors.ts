/** The tokens of app/globals.css that mails use, as hex: mail programs know neither OKLCH nor variables. A test holds both together. */
export const mailColors = {
  light: {
    paper: '#f8f7f4',
    surface: '#fefdfc',
    sunken: '#efeee9',
    ink: '#1c2420',
    muted: '#565e5a',
    line: '#dfded9',
    accent: '#0e5b3f',
    'accent-ink': '#fdfcf8',
    positive: '#1e6534',
    caution: '#7f5314',
  },
  dark: {
    paper: '#0f1210',
    surface: '#161a18',
    sunken: '#090c0a',
    ink: '#ebe9e5',
    muted: '#9fa5a0',
    line: '#2e3330',
    accent: '#6ed2a5',
    'accent-ink': '#0d1913',
    positive: '#7fd492',
    caution: '#efbf6c',
  },
} as const;
export type MailColor = keyof (typeof mailColors)['light'];

/** Every text color with every ground that it stands on. */
export const mailPairs = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent-ink', 'accent'],
  ['positive', 'surface'],
  ['caution', 'surface'],
] as const satisfies readonly [ink: MailColor, ground: MailColor][];

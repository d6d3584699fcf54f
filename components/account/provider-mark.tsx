import type { OidcWay } from '@/lib/core/ways-in';

export const providerName: Record<OidcWay, string> = { google: 'Google', replit: 'Replit' };

/** The providers' own marks, in the colors that they ask for. */
const marks: Record<OidcWay, { viewBox: string; paths: readonly (readonly [color: string, d: string])[] }> = {
  google: {
    viewBox: '0 0 18 18',
    paths: [
      [
        '#4285f4',
        'M17.64 9.2c0-.64-.06-1.25-.16-1.84H9v3.48h4.84a4.14 4.14 0 0 1-1.8 2.72v2.26h2.92a8.78 8.78 0 0 0 2.68-6.62z',
      ],
      [
        '#34a853',
        'M9 18c2.43 0 4.47-.8 5.96-2.18l-2.92-2.26c-.8.54-1.84.86-3.04.86-2.34 0-4.33-1.58-5.04-3.71H.96v2.33A9 9 0 0 0 9 18z',
      ],
      ['#fbbc05', 'M3.96 10.71a5.41 5.41 0 0 1 0-3.42V4.96H.96a9 9 0 0 0 0 8.08l3-2.33z'],
      [
        '#ea4335',
        'M9 3.58c1.32 0 2.5.45 3.44 1.35l2.58-2.59A9 9 0 0 0 .96 4.96l3 2.33C4.67 5.16 6.66 3.58 9 3.58z',
      ],
    ],
  },
  replit: {
    viewBox: '5 4 24 24',
    paths: [
      [
        '#f26207',
        'M7 5.5A1.5 1.5 0 0 1 8.5 4h7A1.5 1.5 0 0 1 17 5.5V12H8.5A1.5 1.5 0 0 1 7 10.5v-5zM17 12h8.5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17v-8zM7 21.5A1.5 1.5 0 0 1 8.5 20H17v6.5a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 26.5v-5z',
      ],
    ],
  },
};

/** Decoration beside the name. */
export function ProviderMark({ way }: { way: OidcWay }) {
  const { viewBox, paths } = marks[way];
  return (
    <svg aria-hidden="true" width={18} height={18} viewBox={viewBox} className="shrink-0">
      {paths.map(([color, d]) => (
        <path key={color} fill={color} d={d} />
      ))}
    </svg>
  );
}

import type { JobProfile } from '@/lib/engine/types';
import type { JobClause } from './job-clauses';

const names =
  'English German French Spanish Portuguese Italian Dutch Swedish Danish Norwegian Finnish Icelandic Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Serbian Croatian Slovenian Lithuanian Latvian Estonian Arabic Hebrew Persian Farsi Urdu Hindi Bengali Marathi Gujarati Punjabi Tamil Telugu Kannada Malayalam Odia Assamese Sinhala Nepali Mandarin Cantonese Chinese Japanese Korean Thai Vietnamese Indonesian Malay Tagalog Filipino Swahili Amharic Hausa Yoruba Zulu Afrikaans Catalan Basque Welsh Irish';
const languagePattern = new RegExp(`(?<![\\p{L}-])(?:${names.split(' ').join('|')})(?![\\p{L}])`, 'gu');

const speaking =
  /\b(?:language|speak\w*|spoken|fluen\w+|written|native|mother tongue|proficien\w+|level|[ABC][12]|bilingual|communicat\w+|conversation\w*|command|confident|working knowledge|business)\b/i;
const asking = /\b(?:required|needed|need|must|essential|mandatory|expected|is our|necessary|compulsory)\b/i;
const wishing =
  /\b(?:prefer\w*|plus|bonus|welcome|advantage|asset|desir\w+|ideally|handy|helpful|gain|nice|appreciated|understood|or)\b/i;
const denying = /\b(?:not (?:required|needed|necessary|expected)|no (?:need|requirement)|without)\b/i;
const otherThing =
  /^\s*(?:law|bank|company|companies|market|cuisine|food|government|customers?|clients?|team|office|shops?|users?|industry|literature|teacher|economy|regulat\w+|tax|GAAP)\b/i;

/** Languages that a posting asks people to speak. A nation's name beside another thing (`German law`) is not one. */
export function readJobLanguages(text: string, clauses: readonly JobClause[]): JobProfile['languages'] {
  const byName = new Map<string, JobProfile['languages'][number]>();
  for (const clause of clauses) {
    if (clause.section === 'offer' || denying.test(clause.text)) continue;
    const found = [...clause.text.matchAll(languagePattern)].filter(
      (match) => !otherThing.test(clause.text.slice(match.index + match[0].length)),
    );
    const isSpoken = speaking.test(clause.text) || asking.test(clause.text) || wishing.test(clause.text);
    const isItem = clause.text.split(/\s+/).length <= 8;
    for (const match of found) {
      if (!isSpoken && !(isItem && clause.section === 'required')) continue;
      if (match.index === 0 && /^Polish\s+[a-z]/.test(clause.text)) continue;
      const start = clause.start + match.index;
      const end = start + match[0].length;
      const isWished = clause.section === 'preferred' || wishing.test(around(clause.text, match.index));
      const known = byName.get(match[0]);
      if (known && (known.isRequired || isWished)) continue;
      byName.set(match[0], {
        name: match[0],
        isRequired: !isWished,
        quote: { start, end, text: text.slice(start, end) },
      });
    }
  }
  return [...byName.values()];
}

/** `English; Arabic an asset` wishes for Arabic only: the wish stands close behind its language. */
function around(clause: string, at: number): string {
  const from = clause.lastIndexOf(',', at) + 1;
  const to = clause.indexOf(',', at);
  return clause.slice(from, to < 0 ? undefined : to);
}

import type { CvContact, CvCorrections, CvProfile, Quote, YearMonth } from '../types';
import { readLevel } from './read-level';
import { totalMonths } from './total-months';

/**
 * What a person corrected wins over what was read; totals and level follow from it unless they were corrected too.
 * A contact value that stands nowhere in the text is a quote of length 0.
 */
export function applyCorrections(
  profile: CvProfile,
  corrections: CvCorrections,
  options: { asOf: YearMonth },
): CvProfile {
  const experience = corrections.experience ?? profile.experience;
  const isReadAgain = corrections.experience !== undefined;
  const months =
    corrections.totalMonths ?? (isReadAgain ? totalMonths(experience, options.asOf) : profile.totalMonths);
  const derived =
    isReadAgain || corrections.totalMonths !== undefined
      ? readLevel(experience, {
          asOf: options.asOf,
          ...(corrections.totalMonths !== undefined && { totalMonths: corrections.totalMonths }),
        })
      : profile.level;
  return {
    ...profile,
    contact: correctContact(profile.contact, corrections.contact),
    experience,
    education: corrections.education ?? profile.education,
    skills: corrections.skills ?? profile.skills,
    languages: corrections.languages ?? profile.languages,
    totalMonths: months,
    level:
      corrections.level === undefined
        ? derived
        : { value: corrections.level, reason: 'You set this level yourself.', evidence: derived.evidence },
  };
}

function correctContact(contact: CvContact, corrections: CvCorrections['contact'] = {}): CvContact {
  const pick = (read: Quote | null, corrected: string | undefined): Quote | null => {
    if (corrected === undefined || corrected === read?.text) return read;
    return corrected.trim() === '' ? null : { start: 0, end: 0, text: corrected };
  };
  return {
    ...contact,
    name: pick(contact.name, corrections.name),
    email: pick(contact.email, corrections.email),
    phone: pick(contact.phone, corrections.phone),
    location: pick(contact.location, corrections.location),
  };
}

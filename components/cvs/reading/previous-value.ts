import type { CvProfile } from '@/lib/engine/types';
import type { CorrectableSection, CorrectCv } from '@/lib/features/cvs/schema';

/** A section as it stands, in the form in which it can be sent back: what undo sends. */
export function previousValue(profile: CvProfile, section: CorrectableSection): CorrectCv['value'] {
  const { contact } = profile;
  switch (section) {
    case 'contact':
      return {
        name: contact.name?.text ?? '',
        email: contact.email?.text ?? '',
        phone: contact.phone?.text ?? '',
        location: contact.location?.text ?? '',
      };
    case 'experience':
      return profile.experience.map(({ id, title, employer, from, to }) => ({
        id,
        title,
        employer,
        from,
        to,
      }));
    case 'education':
      return profile.education.map(({ id, degree, institution, year }) => ({
        id,
        degree,
        institution,
        year,
      }));
    case 'skills':
      return profile.skills.map(({ skillId, name }) => ({ skillId, name }));
    case 'languages':
      return profile.languages.map(({ name, proficiency }) => ({ name, proficiency }));
    case 'totalMonths':
      return profile.totalMonths;
    case 'level':
      return profile.level.value;
  }
}

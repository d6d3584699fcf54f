import type { SectionKind } from '../types';

/** `aside`: a known heading whose lines are neither work nor study (references, declaration, hobbies). */
export type HeadingKind = SectionKind | 'aside' | 'volunteering';

const roots: Readonly<Record<HeadingKind, string>> = {
  contact:
    'contact|contacts|contact details|contact information|contact info|contact me|personal details|personal information|personal data|personal profile details|personal particulars|personal info|bio data|biodata|get in touch|kontakt|persönliche daten|coordonnées|datos personales|passport details|basic information',
  summary:
    'summary|profile|about|about me|objective|career objective|job objective|objective statement|professional objective|career summary|professional summary|executive summary|personal statement|personal profile|career profile|professional profile|profile summary|summary of qualifications|qualifications summary|qualification summary|career overview|overview|professional overview|introduction|who i am|synopsis|professional synopsis|profil|kurzprofil|über mich|zusammenfassung|a propos|à propos|perfil|resumen|experience summary|summary of experience|career snapshot|career goal|career goals|statement|bio|biography|highlights|career highlights|at a glance|value proposition',
  experience:
    'experience|experiences|work experience|work experiences|professional experience|work history|employment|employment history|employment details|employment record|career history|career|job history|jobs|relevant experience|relevant work experience|industry experience|clinical experience|teaching experience|academic experience|academic appointments|appointments|positions held|positions|professional background|work background|employment background|professional history|organizational experience|organisational experience|occupational contour|career contour|professional exposure|work exposure|internships|internship|internship experience|internship details|industrial training experience|additional experience|other experience|earlier experience|earlier career|previous experience|previous employment|prior experience|past experience|early career|experience details|work details|job experience|military experience|military service|service history|naval service|driving experience|trade experience|site experience|hands on experience|field experience|leadership experience|management experience|practical experience|freelance experience|consulting experience|research experience|professional career|professional work experience|where i have worked|where ive worked|what ive done|berufserfahrung|berufspraxis|beruflicher werdegang|werdegang|praktische erfahrung|praktika|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|experiencia|experiencia laboral|experiencia profesional|esperienza lavorativa|esperienze professionali|experiência profissional|werkervaring|employment and experience|employment experience|career experience|current role|current position|current employment|present employment|work|work record|service record|employment record|job record|posts|posts held|post held|teaching posts|teaching positions|jobs|jobs held|roles|roles held|working life|work and employment|engagements|where i work|assignments',
  education:
    'education|educational background|educational qualification|educational qualifications|educational details|education details|education background|academic background|academic details|academic qualification|academic qualifications|academics|academic profile|academic history|academic record|academic credentials|academia|qualification|qualifications|professional qualification|educational|scholastic record|scholastics|studies|schooling|education history|educational history|degrees|formal education|academic education|ausbildung|bildung|bildungsweg|schulbildung|studium|akademische ausbildung|schule und ausbildung|formation|formations|études|educación|formación|formación académica|istruzione|opleiding|opleidingen|academic chronicle|academic achievements and qualifications|educational credentials|educational profile|academic|study|schools|education and study|academic path',
  skills:
    'skills|skill|technical skills|technical skill|key skills|core skills|core competencies|core competence|key competencies|competencies|competences|skill set|skillset|skills set|technical skill set|technical proficiency|technical proficiencies|technical expertise|areas of expertise|area of expertise|expertise|proficiencies|technologies|tools|tools and technologies|technical knowledge|technical competencies|technical summary|computer skills|computer knowledge|computer proficiency|it skills|it proficiency|it knowledge|software skills|software|software knowledge|software proficiency|soft skills|hard skills|professional skills|personal skills|interpersonal skills|clinical skills|key strengths|strengths|strength|core strengths|capabilities|core capabilities|specialties|specialities|specialisations|specializations|skills summary|skills profile|summary of skills|skill highlights|skills highlights|tech stack|technology stack|programming skills|digital skills|design skills|practical skills|trade skills|transferable skills|functional skills|key expertise|core expertise|professional competencies|abilities|kenntnisse|fähigkeiten|kompetenzen|it kenntnisse|edv kenntnisse|fachkenntnisse|compétences|compétences techniques|habilidades|aptitudes|competencias|conocimientos|competenze|competências|vaardigheden|machinery|equipment|plant and machinery|keywords|what i know|toolbox|toolkit|laboratory skills|lab skills|technical|computer|computing|methods|methods and tools|tools and methods|knows|know how|knowhow|things i work with|things i use|what i work with|what i use|tools i use|what i can do|what i do well|works with|strong in|systems',
  projects:
    'projects|project|academic projects|personal projects|key projects|project details|projects undertaken|project work|major projects|project experience|selected projects|side projects|notable projects|academic project|final year project|mini project|college projects|open source|portfolio|projects handled|project summary|projekte|projets|proyectos|live projects|project profile|open source contributions|open source projects|capstone',
  certifications:
    'certifications|certification|certificates|certificate|certifications and licences|licences|licenses|licence|license|professional certifications|professional certification|accreditations|accreditation|registrations|registration|professional registration|professional registrations|credentials|training|trainings|professional training|training and development|training attended|trainings attended|courses|course|certification courses|certified courses|professional development|continuing education|cpd|technical certifications|licensure|licensures|professional licenses|licenses and certificates|driving licence|driving license|tickets|tickets and licences|cards|cards and tickets|site cards|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|certificaciones|cursos|safety training|endorsements|ratings|professional credentials|industrial training|vocational training|online courses|workshops|workshops attended|seminars|licensing|licencing|licensed in|training since|further training|permits|licence and registration',
  languages:
    'languages|language|languages known|language skills|language proficiency|languages spoken|known languages|linguistic skills|linguistic proficiency|linguistics|linguistic abilities|speaks|i speak|sprachen|sprachkenntnisse|langues|idiomas|lingue|talen|foreign languages|spoken languages|language known|langues parlées',
  achievements:
    'achievements|achievement|key achievements|accomplishments|awards|award|honors|honours|awards and honors|honors and awards|awards and honours|awards and recognition|recognition|recognitions|academic achievements|professional achievements|career achievements|major achievements|notable achievements|accolades|distinctions|prizes|scholarships|fellowships|grants|grants and awards|auszeichnungen|rewards|rewards and recognition|rewards and recognitions|medals|medals and awards|honors awards|achievements and awards|patents|funding|research funding|decorations|key accomplishments|selected achievements',
  volunteering:
    'volunteering|volunteer|volunteer experience|volunteer work|voluntary work|voluntary experience|volunteering experience|community|community service|community involvement|community work|ehrenamt|ehrenamtliches engagement|bénévolat|voluntariado|social work|charity work|civic engagement|engagement',
  aside:
    'references|reference|referees|declaration|hobbies|interests|hobbies and interests|interest|personal interests|hobby|activities|extracurricular activities|extra curricular activities|extra curricular|extracurriculars|co curricular activities|cocurricular activities|leadership and activities|memberships|membership|professional memberships|professional membership|affiliations|professional affiliations|publications|publication|selected publications|papers|research|research interests|conferences|conference papers|presentations|talks|speaking|conferences and talks|teaching interests|personal traits|personality traits|personal attributes|personal qualities|additional information|additional details|other information|other details|other|others|miscellaneous|availability|notice period|position of responsibility|positions of responsibility|leadership|hobbys|hobbies interessen|interessen|referenzen|intérêts|centres d intérêt|loisirs|intereses|place|signature|salary details|areas of interest|area of interest|fields of interest|teaching|courses taught|supervision|service to the profession|academic service|editorial work|media|press|exhibitions|visa status|work authorization|security clearance|clearance|sports|bibliography|personal vitae|expected salary|current ctc|travel|events|outside work|outside of work|away from work|free time|spare time|leisure|in my free time|pastimes',
  other: '',
};

const qualifiers =
  'professional|work|key|core|technical|academic|relevant|additional|other|my|personal|career|selected|recent|previous|current|summary of|list of|details of|main|major|special|notable|further|general|brief|related|full';

const lettersOnly = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const kinds: ReadonlyMap<string, HeadingKind> = buildKinds();

function buildKinds(): Map<string, HeadingKind> {
  const map = new Map<string, HeadingKind>();
  const entries = Object.entries(roots) as [HeadingKind, string][];
  for (const [kind, list] of entries) {
    for (const name of list.split('|')) if (name !== '') map.set(lettersOnly(name), kind);
  }
  for (const [name, kind] of [...map]) {
    for (const qualifier of qualifiers.split('|')) {
      const qualified = lettersOnly(qualifier) + name;
      if (!map.has(qualified)) map.set(qualified, kind);
    }
  }
  return map;
}

/** What a heading announces; null when the words are no heading that is known. Case, spaces and signs play no part. */
export function headingKindOf(heading: string): HeadingKind | null {
  const whole = lettersOnly(heading);
  if (whole.length < 2 || whole.length > 60) return null;
  const direct = kinds.get(whole) ?? kinds.get(lettersOnly(heading.replace(/&/g, ' and ')));
  if (direct !== undefined) return direct;
  const parts = heading
    .split(/\s*(?:&|\/|,|\+|\band\b|\bund\b|\bet\b|\by\b)\s*/iu)
    .filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 4) return null;
  const partKinds = parts.map((part) => kinds.get(lettersOnly(part)));
  return partKinds.every((kind) => kind !== undefined) ? (partKinds[0] ?? null) : null;
}

import { quoteOf } from '../../reading/cv-text';
import type { Quote } from '../../types';
import { advice, type Check, type CheckInput } from './check';

const checkName: Check = ({ profile }) =>
  profile.contact.name === null
    ? advice(
        'important',
        'no_name',
        'Your name was not found',
        'Put your name alone on the first line, above your contact details.',
      )
    : null;

const checkEmail: Check = ({ profile: { contact } }) =>
  contact.email === null
    ? advice(
        'important',
        'no_email',
        'There is no email address',
        'Add one below your name: most employers answer by email.',
      )
    : null;

const checkPhone: Check = ({ profile: { contact } }) =>
  contact.phone === null
    ? advice(
        'important',
        'no_phone',
        'There is no phone number',
        'Add one with its country code, as in +91 or +44.',
      )
    : null;

const checkPlace: Check = ({ profile: { contact } }) =>
  contact.location === null
    ? advice(
        'hint',
        'no_location',
        'Your city was not found',
        'Name your city and country. A full address is not needed.',
      )
    : null;

const casualEmail =
  /^(?:.*(?:sexy|cool|hot|love|crazy|babe|rockstar|princess|ninja|killer|devil|angel)|.*\d{5,}).*@/i;

const checkEmailTone: Check = ({ profile: { contact } }) =>
  contact.email !== null && casualEmail.test(contact.email.text)
    ? advice(
        'hint',
        'casual_email',
        'Your email address looks informal',
        'An address made of your name reads better and is easier to type.',
        [contact.email],
      )
    : null;

const checkContactWhole: Check = ({ profile: { contact } }) => {
  const { name, email, phone, location } = contact;
  if (name === null || email === null || phone === null || location === null) return null;
  return advice(
    'good',
    'contact_complete',
    'Your contact details are complete',
    'Name, email, phone and place are easy to find.',
    [name, email, phone, location],
  );
};

const checkLinks: Check = ({ profile: { contact } }) =>
  contact.links.length > 0
    ? advice(
        'good',
        'links',
        'You link to your work',
        'Check that each link opens and shows what you want to be seen.',
        contact.links,
      )
    : null;

type Personal = { code: string; pattern: RegExp; title: string };

const personal: readonly Personal[] = [
  {
    code: 'birth_date',
    pattern:
      /\b(?:date of birth|d\.?o\.?b\.?|birth date|birthday|geburtsdatum|fecha de nacimiento|born on|age)\s*[:\-–]\s*\S.*/i,
    title: 'Your date of birth or age is in the CV',
  },
  {
    code: 'marital_status',
    pattern:
      /\b(?:marital status|civil status|familienstand|estado civil)\b.*|^\s*(?:unmarried|married|single)\s*$/i,
    title: 'Your marital status is in the CV',
  },
  {
    code: 'family_names',
    pattern:
      /\b(?:father|mother|husband|spouse|wife)(?:[’']?s)?(?:\/husband(?:[’']?s)?)?\s(?:name|occupation)\b.*|^\s*[sdw]\/o\b.*/i,
    title: 'The names of your family are in the CV',
  },
  {
    code: 'identity_number',
    pattern:
      /\b(?:passport(?:\s(?:no|number))?|aadhaa?r(?:\s(?:no|number))?|pan(?:\s(?:no|number|card))|ssn|social security(?:\s(?:no|number))?|national insurance(?:\s(?:no|number))?|emirates id|cpf|dni)\.?\s*[:\-–#]?\s*[A-Z]{0,5}\s?\d[\dA-Z\s-]{4,}/i,
    title: 'A passport or identity number is in the CV',
  },
  {
    code: 'beliefs_or_origin',
    pattern: /^\W{0,3}(?:religion|caste|category|race|ethnicity|blood group|konfession)\s*[:\-–]\s*\S.*/i,
    title: 'Religion, caste or health details are in the CV',
  },
  {
    code: 'gender',
    pattern: /^\W{0,3}(?:gender|sex|geschlecht)\s*[:\-–]\s*\S.*/i,
    title: 'Your gender is in the CV',
  },
  {
    code: 'photo',
    pattern:
      /^\W{0,3}(?:photo(?:graph)?|passport size photo(?:graph)?|affix photo|\[?photo\]?)(?:\s*[:\-–].*|\s*(?:here)?)$/i,
    title: 'There is a place for a photo',
  },
];

const checksOfPersonal: readonly Check[] = personal.map(
  ({ code, pattern, title }) =>
    ({ cv }: CheckInput) => {
      const quotes: Quote[] = [];
      for (const line of cv.lines) {
        if (line.isBlank || line.text.length > 300) continue;
        const match = pattern.exec(line.text);
        if (match !== null)
          quotes.push(
            quoteOf(cv.source, line.start + match.index, line.start + match.index + match[0].length),
          );
      }
      if (quotes.length === 0) return null;
      return advice(
        'hint',
        `personal_${code}`,
        title,
        'It plays no part in whether you fit, may invite bias, and is safer left out unless the employer must have it.',
        quotes,
      );
    },
);

export const contactChecks: readonly Check[] = [
  checkName,
  checkEmail,
  checkPhone,
  checkPlace,
  checkEmailTone,
  ...checksOfPersonal,
  checkContactWhole,
  checkLinks,
];

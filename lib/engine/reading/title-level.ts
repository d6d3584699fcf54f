import type { Level } from '@/lib/engine/types';

/** Where in the title the rank stands, as indexes of words from `first` to `last`. */
export type TitleLevel = { level: Level; first: number; last: number };

const words = (list: string) => new Set(list.split(' '));

const techHeads = words(
  'engineer engineering software developer scientist designer product data sre architect frontend backend front back full machine ml security platform infrastructure devops mobile android ios web qa test program technical systems research',
);
const numberedHeads = words(
  'engineer developer analyst sde technician scientist designer programmer specialist administrator architect consultant sdet swe associate',
);
const leadFollowers = words(
  'generation gen generator qualification management nurturing conversion time smelter acid free paint acquisition',
);
const seniorCare = words('care living citizen citizens secondary high school center centre home housing');
const careRoles = words('assistant worker practitioner carer');
const juniorSchool = words('high college school kg secondary');
const gradeTeachers = words('teacher tgt pgt studies school programme program program admissions');
const notExecutiveDirector = words(
  'art creative casting funeral film music stage photography movie video assistant associate deputy',
);
const plainHeads = words(
  'chef cook nurse teacher cashier waiter waitress housekeeper housekeeping baker bartender gardener coach bellman guard lifeguard barista tailor brewer pharmacist librarian porter receptionist engineer accountant clerk',
);
const chiefCraft = words(
  'cook chef accountant engineer mate electrician steward stewardess pharmacist technician surveyor nurse',
);

type Rule = (word: string, before: string, after: string, afterThat: string) => Level | null;

const fixed: ReadonlyMap<string, Level> = new Map(
  Object.entries({
    fresher: 'intern internship trainee fresher apprentice apprenticeship student entry-level',
    junior: 'jr entry',
    mid: 'mid intermediate midlevel mid-level',
    senior: 'sr snr',
    lead: 'supervisor foreman foreperson superintendent leader teamlead techlead principal avp incharge in-charge hod',
    executive:
      'ceo cto cfo coo cmo cio ciso cpo chro cro cxo vp svp evp president founder cofounder co-founder owner chairman chairperson',
  }).flatMap(([level, list]) => list.split(' ').map((word) => [word, level as Level] as const)),
);

const rules: Readonly<Record<string, Rule>> = {
  senior: (_, before, after, afterThat) => {
    if (seniorCare.has(after) && !careRoles.has(afterThat)) return null;
    return before === 'mid' ? 'mid' : 'senior';
  },
  junior: (_word, _before, after) => (juniorSchool.has(after) ? null : 'junior'),
  graduate: (_, before, after) => (before === 'post' || gradeTeachers.has(after) ? null : 'fresher'),
  associate: (_, before, after) => {
    if (before !== '' || after === '' || after === 'professor') return null;
    return after === 'director' || after === 'vice' || after === 'vp' || after === 'partner'
      ? 'lead'
      : 'junior';
  },
  lead: (_word, _before, after) => (leadFollowers.has(after) ? null : 'lead'),
  staff: (_word, _before, after) => (techHeads.has(after) ? 'lead' : null),
  charge: (_word, _before, after) => (after === 'nurse' ? 'lead' : null),
  head: (_, before, after) => {
    if (after === 'of' || after === '') return before === 'shift' || before === 'team' ? 'lead' : 'executive';
    return plainHeads.has(after) || after === 'coach' ? 'lead' : 'executive';
  },
  chief: (_word, _before, after) => {
    if (after === 'of') return 'lead';
    return chiefCraft.has(after) ? 'lead' : 'executive';
  },
  director: (_, before, after) => {
    if (after === 'photography') return 'lead';
    return notExecutiveDirector.has(before) ? 'lead' : 'executive';
  },
  partner: (_, before) =>
    before === 'managing' || before === 'general' || before === 'equity' ? 'executive' : null,
  manager: (_, before) =>
    before === 'engineering' || before === 'general' || before === 'development' ? 'lead' : null,
  vice: (_word, _before, after) =>
    after === 'president' ? 'executive' : after === 'principal' ? 'lead' : null,
  team: (_word, _before, after) => (after === 'lead' || after === 'leader' ? 'lead' : null),
};

const numerals: Readonly<Record<string, Level>> = {
  i: 'junior',
  '1': 'junior',
  ii: 'mid',
  '2': 'mid',
  iii: 'senior',
  '3': 'senior',
  iv: 'lead',
  '4': 'lead',
};

const weight: Readonly<Record<Level, number>> = {
  fresher: 5,
  executive: 4,
  lead: 3,
  senior: 2,
  junior: 2,
  mid: 1,
};

/**
 * The rank that the words of one title give, null when they give none. `words` are case-folded. A staff nurse, a sales
 * executive and lead generation have no rank; a trainee stays one whatever the rest says.
 */
export function readTitleLevel(title: readonly string[]): TitleLevel | null {
  let best: TitleLevel | null = null;
  for (let index = 0; index < title.length; index++) {
    const found = levelAt(title, index);
    if (found && (!best || weight[found.level] > weight[best.level])) best = found;
  }
  return best && demoteAssistant(title, best);
}

function levelAt(title: readonly string[], index: number): TitleLevel | null {
  const word = title[index] ?? '';
  const before = title[index - 1] ?? '';
  const after = title[index + 1] ?? '';
  const rule = Object.hasOwn(rules, word) ? rules[word] : undefined;
  const level = rule
    ? rule(
        word,
        before,
        after === 'of' ? (word === 'head' || word === 'chief' ? 'of' : (title[index + 2] ?? '')) : after,
        title[index + 2] ?? '',
      )
    : (fixed.get(word) ??
      (numberedHeads.has(before) && Object.hasOwn(numerals, word) ? numerals[word] : null));
  if (!level) return null;
  if (word === 'entry' && after !== 'level') return null;
  if (word === 'mid' && (after === 'market' || after === 'day' || after === 'wife')) return null;
  if (word === 'principal' && before === 'vice') return null;
  if (word === 'owner' && (before === 'product' || before === 'process' || before === 'data')) return null;
  if (word === 'student' && after !== '' && index > 0) return null;
  if (word === 'student' && /^(?:counsel|affair|service|support|advis|success|recruit|admission)/.test(after))
    return null;
  if (word === 'president' && before === 'vice' && title[index - 2] === 'assistant')
    return { level: 'lead', first: index - 2, last: index };
  const isWide = (word === 'entry' || word === 'mid') && after === 'level';
  return { level: word === 'entry' ? 'fresher' : level, first: index, last: isWide ? index + 1 : index };
}

/** `Assistant to the CEO`, `Executive Assistant to the VP`: the rank is the other person's. */
function demoteAssistant(title: readonly string[], found: TitleLevel): TitleLevel | null {
  if (found.level !== 'executive') return found;
  const assistant = title.findIndex((word) => word === 'assistant' || word === 'secretary');
  const to = title.indexOf('to');
  if (assistant >= 0 && to > assistant && found.first > to) return null;
  return found;
}

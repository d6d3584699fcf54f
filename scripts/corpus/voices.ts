import type { Draft } from './draft';
import type { Random } from './random';

const namesInLowerCase = /^(dbt|iOS|pandas|scikit-learn)\b/;
export const cap = (phrase: string) =>
  namesInLowerCase.test(phrase) ? phrase : phrase.charAt(0).toUpperCase() + phrase.slice(1);
export const list = (items: readonly string[], mark = '•') =>
  items.map((item) => `${mark} ${cap(item)}`).join('\n');
export const numbered = (items: readonly string[]) =>
  items.map((item, index) => `${index + 1}. ${cap(item)}`).join('\n');
/** By sound, so that HR and MLOps take `an`, UX and QA take `a`. */
export const article = (title: string) =>
  /^(?:[aeio]|MLOps|MIS|MIG|HR|HGV|HVAC|SAP|FP&A|SRE)/i.test(title) ? 'an' : 'a';

/** Drops what a posting leaves unsaid and puts a blank line between the rest. */
export const sections = (...parts: (string | null | false)[]) => parts.filter(Boolean).join('\n\n');

export const typeWords: Record<Draft['type'], string> = {
  full_time: 'Full-time',
  part_time: 'Part-time',
  contract: 'Fixed-term contract',
  temporary: 'Temporary',
  internship: 'Internship',
  other: 'Other',
};

export function whereLine(draft: Draft, random: Random): string {
  const where = placeLine(draft, random);
  return draft.type === 'full_time' ? where : `${where.replace(/\.$/, '')}. ${typeWords[draft.type]}`;
}

function placeLine(draft: Draft, random: Random): string {
  if (draft.remoteKind === 'remote') {
    return random.pick([
      `${draft.place}. You work from home, ${draft.region === 'eu' ? 'in any member state' : 'anywhere in the country'}.`,
      `${draft.place} (fully remote)`,
      `${draft.place}: there is no office you have to go to.`,
    ]);
  }
  if (draft.remoteKind === 'hybrid') {
    const days = random.pick(['two', 'three']);
    return random.pick([
      `${draft.place}, hybrid: ${days} days a week in the office`,
      `${draft.place} (hybrid)`,
      `${draft.place}. ${cap(days)} office days a week, the rest from home.`,
    ]);
  }
  return random.pick([draft.place, `${draft.place} (on site)`, `On site in ${draft.place}`]);
}

/** Sentences in the second person out of bare phrases. */
export function inProse(phrases: readonly string[], random: Random): string {
  const openers = [
    'You will',
    'You will also',
    'Another part of the work is to',
    'We also ask you to',
    'From time to time you',
    'On most days you',
    'It will be up to you to',
    'You',
  ];
  const [first, ...rest] = phrases;
  const used = random.sample(openers.slice(1), rest.length);
  return [
    `You will ${first}.`,
    ...rest.map((phrase, index) => `${used[index] ?? 'You will also'} ${phrase}.`),
  ].join(' ');
}

const plain: Voice = (d, r) =>
  sections(
    d.blurb,
    r.pick([
      `We are hiring ${article(d.title)} ${d.title}${d.remoteKind === 'remote' ? '' : ` in ${d.city}`}.`,
      `Our team is looking for ${article(d.title)} ${d.title}.`,
      `There is room for ${article(d.title)} ${d.title} with us.`,
    ]),
    `${r.pick(["What you'll do", 'What you will be doing', 'The work', 'Your days here'])}\n${list(d.duties, '-')}`,
    `${r.pick(["What we're looking for", 'You might be right for this if you have', 'What helps', 'What you bring'])}\n${list(d.needs, '-')}`,
    r.chance(0.7) &&
      `${r.pick(['Nice to have', 'Bonus points', 'Good, but not needed'])}: ${d.extras.join(', ')}`,
    `${r.pick(['What you get', 'What we offer', 'In return'])}\n${list([...(d.salaryText ? [`salary: ${d.salaryText}`] : []), ...d.benefits], '-')}`,
    `${r.pick(['Where', 'Location', 'Place of work'])}: ${whereLine(d, r)}`,
    d.apply,
    d.equal,
  );

const corporate: Voice = (d, r) =>
  sections(
    `${r.pick(['Job Summary', 'Position Summary', 'Overview'])}\n${r.pick([
      `The ${d.title} reports to the department manager and is based in ${d.place}.`,
      `${d.company} is seeking ${article(d.title)} ${d.title} to join its ${d.remoteKind === 'remote' ? 'distributed team' : `team in ${d.city}`}.`,
      `This posting is for ${article(d.title)} ${d.title}. ${d.place}. ${typeWords[d.type]}.`,
    ])} ${d.blurb}`,
    `${r.pick(['Essential Duties and Responsibilities', 'Essential Functions', 'Primary Responsibilities'])}\n${list(d.duties)}\n• ${r.pick(['Other duties as assigned', 'Perform related duties as required', 'Follow all company policies'])}`,
    `${r.pick(['Minimum Qualifications', 'Required Qualifications', 'Qualifications'])}\n${list(d.needs)}`,
    `${r.pick(['Preferred Qualifications', 'Preferred'])}\n${list(d.extras)}`,
    `${r.pick(['Compensation and Benefits', 'Total Rewards', 'Benefits'])}\n${d.salaryText ? `${r.pick(['Pay range', 'The expected base pay for this position is', 'Compensation'])}: ${d.salaryText}. ` : ''}${r.pick(['We offer', 'Eligible employees receive', 'Benefits include'])} ${joinAnd(d.benefits)}.`,
    d.apply,
    d.equal,
  );

export function joinAnd(items: readonly string[]): string {
  const mark = items.some((item) => item.includes(',') || item.includes(' and ')) ? '; ' : ', ';
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(mark)}${mark === '; ' ? '; and ' : ' and '}${items.at(-1)}`;
}

const indianProfile: Voice = (d, r) =>
  sections(
    `${r.pick(['Job Title', 'Position', 'Designation'])}: ${d.title}\n${r.pick(['Experience', 'Exp', 'Total experience'])}: ${d.yearsText}\n${r.pick(['Job Location', 'Location', 'Work location'])}: ${d.place}\n${d.salaryText ? `${r.pick(['CTC', 'Salary', 'Budget'])}: ${d.salaryText}\n` : ''}Employment type: ${typeWords[d.type]}${r.chance(0.5) && d.level !== 'lead' && d.level !== 'executive' ? `\nOpenings: ${r.int(1, 9)}` : ''}`,
    `${r.pick(['About the company', 'About us', 'Company profile'])}\n${d.blurb}`,
    `${r.pick(['Roles & Responsibilities', 'Job Description', 'Key Responsibilities'])}\n${numbered(d.duties)}`,
    `${r.pick(['Desired Candidate Profile', 'Requirements', 'Candidate should have'])}\n${list(d.needs)}`,
    `${r.pick(['Key Skills', 'Skills', 'Must have'])}: ${d.keySkills.join(', ')}`,
    r.chance(0.5) && `Good to have: ${d.extras.join(', ')}`,
    `${r.pick(['Perks', 'Benefits', 'What we offer'])}: ${d.benefits.join('; ')}`,
    d.level !== 'fresher' &&
      r.chance(0.6) &&
      `Notice period: ${r.pick(['immediate to 30 days', 'up to 60 days', '15 days preferred', 'maximum 45 days'])}`,
    d.apply,
    d.equal,
  );

const specification: Voice = (d, r) =>
  sections(
    `${d.title}\n${d.place}\n${typeWords[d.type]}${r.chance(0.5) ? `, ${d.type === 'part_time' ? r.pick(['20', '22.5', '24']) : r.pick(['37', '37.5', '40'])} hours a week` : ''}${d.salaryText ? `\n${d.salaryText}` : ''}`,
    `${r.pick(['About us', 'Who we are', 'Background'])}\n${d.blurb}`,
    `${r.pick(['Purpose of the post', 'About the role', 'The role'])}\n${r.pick([
      `As ${d.title} you will be part of a settled team and have work that matters to the people we serve.`,
      `The post of ${d.title} has become vacant because a colleague is moving on.`,
      `This is a new post, created because demand has grown.`,
      `The postholder joins a small team and has room to shape how it works.`,
    ])}`,
    `${r.pick(['Main duties', 'Key responsibilities', 'Duties of the post'])}\n${numbered(d.duties)}`,
    `Person specification\n\nEssential\n${list(d.needs)}\n\nDesirable\n${list(d.extras)}`,
    `${r.pick(['What we offer', 'Terms', 'Our offer to you'])}\n${list(d.benefits)}`,
    `${r.pick(['How to apply', 'Applying', 'Next steps'])}\n${d.apply}`,
    d.equal,
  );

const tasksAndProfile: Voice = (d, r) =>
  sections(
    d.blurb,
    `${r.pick(['To strengthen our team', 'As soon as possible', 'For the coming quarter'])} we are looking for ${article(d.title)} ${d.title}${d.remoteKind === 'remote' ? '' : ` in ${d.city}`} (${typeWords[d.type].toLowerCase()}).`,
    `${r.pick(['Your tasks', 'Your responsibilities', 'What awaits you'])}\n${list(d.duties, '–')}`,
    `${r.pick(['Your profile', 'What you bring along', 'You convince us with'])}\n${list(d.needs, '–')}${r.chance(0.6) ? `\n– Ideally: ${d.extras.join(', ')}` : ''}`,
    `${r.pick(['Our offer', 'You can expect', 'What we give back'])}\n${list([...(d.salaryText ? [`a salary of ${d.salaryText}`] : []), ...d.benefits], '–')}`,
    `${r.pick(['Workplace', 'Where you work'])}: ${whereLine(d, r)}`,
    d.apply,
    d.equal,
  );

const package_: Voice = (d, r) =>
  sections(
    `${r.pick(['VACANCY', 'NOW HIRING', 'JOB OPENING', 'URGENTLY REQUIRED'])}: ${d.title.toUpperCase()}`,
    `${r.pick(['Company', 'Employer'])}: ${d.company}\n${r.pick(['Place', 'Duty location', 'City'])}: ${d.place}\nExperience: ${d.yearsText}`,
    r.chance(0.7) ? d.blurb : null,
    `${r.pick(['Duties', 'Job duties', 'Scope of work'])}\n${list(d.duties, '*')}`,
    `${r.pick(['Requirements', 'Candidate requirements', 'Conditions'])}\n${list(d.needs, '*')}\n* ${r.pick(['Added advantage', 'Preference for', 'An advantage'])}: ${d.extras.join(', ')}`,
    `${r.pick(['Package', 'Salary and benefits', 'We provide'])}\n${list([d.salaryText ?? r.pick(['attractive salary as per experience', 'salary to be discussed in the interview', 'salary as per company scale']), ...d.benefits], '*')}`,
    d.apply,
    d.equal,
  );

/** Turns a draft into the text of a posting. */
export type Voice = (draft: Draft, random: Random) => string;

export const listVoices = {
  plain,
  corporate,
  indianProfile,
  specification,
  tasksAndProfile,
  package: package_,
};

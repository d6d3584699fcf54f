import { article, cap, inProse, joinAnd, list, sections, typeWords, type Voice, whereLine } from './voices';

const agency: Voice = (d, r) =>
  sections(
    r.pick([
      `Our client is looking for ${article(d.title)} ${d.title} in ${d.place}.`,
      `On behalf of ${d.company} we are recruiting ${article(d.title)} ${d.title} (${d.place}).`,
      `${d.title} wanted. ${cap(typeWords[d.type])}, ${d.place}.`,
    ]),
    `${r.pick(['The client', 'The employer', 'Who they are'])}: ${d.blurb}`,
    `${r.pick(['The job', 'The position in short', 'What it involves'])}: ${inProse(d.duties, r)}`,
    `${r.pick(['The person', 'Who they want', 'Your background'])}: ${joinAnd(d.needs)}. ${r.pick(['An advantage', 'Even better', 'Helpful'])}: ${joinAnd(d.extras)}.`,
    `${r.pick(['The deal', 'Terms', 'On offer'])}: ${d.salaryText ? `${d.salaryText}, with ` : ''}${joinAnd(d.benefits)}.`,
    d.apply,
    d.equal,
  );

const letter: Voice = (d, r) =>
  sections(
    r.pick(['Hello,', 'Dear future colleague,', 'A word before you read on.', 'Good day,']),
    `${d.blurb} ${r.pick([
      `Our team has grown, and one chair is empty: ${d.title}.`,
      `We would like to find ${article(d.title)} ${d.title} who stays.`,
      `This note is about one job, ${d.title}, and what it is really like.`,
    ])}`,
    inProse(d.duties.slice(0, 3), r),
    `${r.pick(['There is more to it.', 'That is not all.', 'The rest of the week looks different.'])} ${inProse(d.duties.slice(3), r)}`,
    `${r.pick(['What should you have?', 'Who fits?', 'We care about a few things:'])} ${cap(joinAnd(d.needs))}. ${r.pick(['It would be a plus to know', 'Tell us if you can add', 'Welcome, but not a must:'])} ${joinAnd(d.extras)}.`,
    `${d.salaryText ? `${r.pick(['We pay', 'The pay is', 'You earn'])} ${d.salaryText}. ` : ''}${r.pick(['Besides, there is', 'You also get', 'On top of that we give'])} ${joinAnd(d.benefits)}. ${r.pick(['The place', 'Where it is', 'Location'])}: ${whereLine(d, r).replace(/\.$/, '')}.`,
    d.apply,
    d.equal,
  );

const questions: Voice = (d, r) =>
  sections(
    `${d.title} at ${d.company}`,
    `${r.pick(['Who are we?', 'Who is asking?', 'Who would you work for?'])}\n${d.blurb}`,
    `${r.pick(['What is the job?', 'What would you do all day?', 'What does the work consist of?'])}\n${list(d.duties)}`,
    `${r.pick(['What do you need?', 'What must you be able to do?', 'Who should apply?'])}\n${list(d.needs)}`,
    r.chance(0.75) &&
      `${r.pick(['What would be a plus?', 'Anything else that helps?'])}\n${cap(joinAnd(d.extras))}.`,
    `${r.pick(['What do you get?', "What's in it for you?", 'What do we offer?'])}\n${cap(joinAnd([...(d.salaryText ? [d.salaryText] : []), ...d.benefits]))}.`,
    `${r.pick(['Where is it?', 'Where would you work?'])}\n${whereLine(d, r)}`,
    `${r.pick(['How do you apply?', 'What happens next?'])}\n${d.apply}`,
    d.equal,
  );

const firstMonths: Voice = (d, r) => {
  const half = Math.ceil(d.duties.length / 2);
  return sections(
    `${d.blurb} ${r.pick([`We need ${article(d.title)} ${d.title}.`, `The next person to join is ${article(d.title)} ${d.title}.`, `This is a job for ${article(d.title)} ${d.title}.`])}`,
    `${r.pick(['In your first three months you will', 'To begin with you will', 'By the end of your first quarter you will'])}\n${list(d.duties.slice(0, half), '-')}`,
    `${r.pick(['After that you will', 'Once you are settled in you will', 'From then on you will'])}\n${list(d.duties.slice(half), '-')}`,
    `${r.pick(['Your toolkit', 'What you should bring', 'The essentials'])}: ${joinAnd(d.needs)}.`,
    `${r.pick(['Not required, but welcome', 'Extra credit', 'Also useful'])}: ${joinAnd(d.extras)}.`,
    `${d.salaryText ? `${r.pick(['Pay', 'Salary', 'What it pays'])}: ${d.salaryText}\n` : ''}${r.pick(['Extras', 'Also included', 'Other benefits'])}: ${joinAnd(d.benefits)}.\n${r.pick(['Location', 'Based'])}: ${whereLine(d, r)}`,
    d.apply,
    d.equal,
  );
};

const brief: Voice = (d, r) =>
  sections(
    `${r.pick([`${d.company} needs`, `${d.company} is looking for`, `Join ${d.company} as`])} ${article(d.title)} ${d.title} ${d.remoteKind === 'remote' ? `(${d.place.replace('Remote', 'remote')})` : `in ${d.city}`}.`,
    inProse(d.duties.slice(0, 3), r),
    d.type !== 'full_time' && `${typeWords[d.type]} position.`,
    `${r.pick(['We ask for', 'Needed', 'Must have'])}: ${joinAnd(d.needs.slice(0, 4))}.`,
    `${d.salaryText ? `${d.salaryText}. ` : ''}${cap(joinAnd(d.benefits.slice(0, 2)))}.`,
    d.apply,
    d.equal,
  );

export const proseVoices = { agency, letter, questions, firstMonths, brief };

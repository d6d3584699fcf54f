import { findSkill } from '../../lexicon/lexicon';
import type { HiddenText, Quote } from '../../types';
import { countInWork } from '../find-key-skills';
import { advice, type Check, type CheckInput } from './check';

const checkListedOnly: Check = ({ profile }) => {
  if (profile.experience.length === 0) return null;
  const own = profile.skills.filter(
    ({ skillId, isImplied, evidence }) =>
      !isImplied && evidence.length > 0 && findSkill(skillId)?.isGeneral !== true,
  );
  const listed = own.filter((skill) => countInWork(skill, profile) === 0);
  if (own.length === 0) return null;
  if (listed.length === 0) {
    return advice(
      'good',
      'skills_shown',
      'Every skill is shown in your work',
      'Readers can see where you used each of them.',
    );
  }
  const names = listed
    .slice(0, 6)
    .map(({ name }) => name)
    .join(', ');
  const more = listed.length > 6 ? ` and ${listed.length - 6} more` : '';
  return listed.length >= 3
    ? advice(
        'hint',
        'skills_only_listed',
        `${listed.length} of ${own.length} skills are listed but never shown in a role`,
        `Name them where you used them: ${names}${more}.`,
        listed.flatMap(({ evidence }) => evidence.slice(0, 1)),
      )
    : null;
};

const mostListed = 40;

const checkTooMany: Check = ({ profile }) => {
  const own = profile.skills.filter(({ isImplied }) => !isImplied);
  return own.length > mostListed
    ? advice(
        'hint',
        'too_many_skills',
        `The CV names ${own.length} skills`,
        'Keep the ones that you would gladly be asked about and that the job wants.',
      )
    : null;
};

const checkSoftOnly: Check = ({ profile }) => {
  const own = profile.skills.filter(({ isImplied }) => !isImplied);
  const general = own.filter(({ skillId }) => findSkill(skillId)?.isGeneral === true);
  return own.length >= 3 && general.length / own.length > 0.6
    ? advice(
        'hint',
        'general_skills',
        'Most of your skills are ones that everybody names',
        'Add the tools, machines, methods or rules of your trade.',
        general.flatMap(({ evidence }) => evidence.slice(0, 1)),
      )
    : null;
};

const quotesOfHidden = ({ profile }: CheckInput, isWanted: (kind: HiddenText['kind']) => boolean): Quote[] =>
  profile.hidden.filter(({ kind }) => isWanted(kind)).map(({ quote }) => quote);

const checkHidden: Check = (input) => {
  const quotes = quotesOfHidden(input, (kind) => kind !== 'keyword_stuffing');
  return quotes.length > 0
    ? advice(
        'important',
        'hidden_text',
        'There is text that a reader can not see',
        'It is not counted here, and employers’ programs flag it. Remove it, or write it so that everyone can read it.',
        quotes,
      )
    : null;
};

const checkStuffing: Check = (input) => {
  const quotes = quotesOfHidden(input, (kind) => kind === 'keyword_stuffing');
  return quotes.length > 0
    ? advice(
        'important',
        'keyword_stuffing',
        'The same words are repeated again and again',
        'Repeats are not counted and put readers off. Name a skill once, where you used it.',
        quotes,
      )
    : null;
};

export const skillChecks: readonly Check[] = [
  checkHidden,
  checkStuffing,
  checkListedOnly,
  checkTooMany,
  checkSoftOnly,
];

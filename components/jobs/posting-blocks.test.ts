import { expect, test } from 'vitest';
import { toPostingBlocks } from './posting-blocks';

test('headings, lists and paragraphs of a posting are told apart', () => {
  const text =
    'Hillview cares for 48 people.\nIt has a garden.\n\nYour tasks\n• Plan rosters\n• Teach\n\nWhat do you need?\n1. Patience\n2. A licence\n\nSalary: £41,000 a year\n\nSend us your CV.';
  expect(toPostingBlocks(text)).toEqual([
    { kind: 'paragraph', lines: ['Hillview cares for 48 people.', 'It has a garden.'] },
    { kind: 'heading', text: 'Your tasks' },
    { kind: 'list', isNumbered: false, items: ['Plan rosters', 'Teach'] },
    { kind: 'heading', text: 'What do you need?' },
    { kind: 'list', isNumbered: true, items: ['Patience', 'A licence'] },
    { kind: 'paragraph', lines: ['Salary: £41,000 a year'] },
    { kind: 'paragraph', lines: ['Send us your CV.'] },
  ]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sandboxFakes } from '@/e2e/fakes/sandbox';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { providers } from '../registry';

const docs = readFileSync('docs/integrations.md', 'utf8');
const shapes = {
  stripe: [vendorGroups.stripe],
  phonepe: Object.values(vendorGroups.phonepe.parts),
};

test.each([
  ['stripe', 1_200],
  ['phonepe', 600],
] as const)(
  '%s is registered whole: card, keys, limit, fake, and a page for whoever runs it',
  (id, limit) => {
    const provider = providers.find((one) => one.id === id);
    expect(provider).toMatchObject({ limitPerMinute: limit, fake: id, vendor: id });
    expect(provider?.secrets.map(({ name }) => name)).toEqual([...vendorGroups[id].secrets]);
    expect(sandboxFakes[id]).toBeDefined();
    const page = docs.split('\n## ').find((one) => one.startsWith(provider?.name ?? '-')) ?? '';
    for (const part of ['Setup', 'Flow', 'Errors', 'Troubleshooting', 'Here', 'What is sent']) {
      expect(page).toContain(`### ${part}\n`);
    }
    for (const name of shapes[id].flatMap(({ shape }) => Object.keys(shape))) expect(page).toContain(name);
  },
);

import { expect, test } from 'vitest';
import { providers } from '@/lib/integrations/registry';
import { sandboxFakes } from './sandbox';

test('every provider that can be played is played in the sandbox, and nothing else is', () => {
  const played = providers.flatMap(({ fake }) => fake ?? []);
  expect(Object.keys(sandboxFakes).sort()).toEqual([...played].sort());
});

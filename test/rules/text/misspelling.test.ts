import { expect, test } from 'vitest';
import { policyWords, slipsIn } from '../../../server/src/core/rules/text/misspelling.ts';
import { knowledge } from '../../knowledge.ts';
import { ruleTest } from '../ruleTest.ts';

ruleTest('text/misspelling', {
  passes: [
    '# Privacy policy\n\nProcesss is a shop. We at Processs sell tea, and Processs delivers it.',
    '# Privacy policy\n\nOur tracing app serves ensuing visits.',
  ],
  fails: [
    {
      policy: '# Privacy policy\n\nYour «persoanl»{slip right="personal"} data stay here.',
      fixed: '# Privacy policy\n\nYour personal data stay here.',
    },
    { policy: '# Privacy policy\n\n«Infomation»{slip right="Information"} is kept as far as «neccesary»{slip}.' },
  ],
});

test('every word of the lists finds a slip that nothing else finds', () => {
  const words = policyWords(knowledge.lexicons['policy-words']?.en ?? []);
  expect(words).toContain('providers');
  expect(words.filter((word) => slipsIn(word).length === 0)).toEqual([]);
  const simple = new Set(words.flatMap((word) => slipsIn(word).map((slip) => `${slip}/${word}`)));
  expect(knowledge.lexicons.misspellings?.en.filter((entry) => simple.has(entry))).toEqual([]);
});

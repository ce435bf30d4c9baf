import { expect, test } from 'vitest';
import { policyWords, slipsIn } from '../../../server/src/core/rules/text/misspelling.ts';
import { knowledge } from '../../knowledge.ts';
import { ruleTest } from '../ruleTest.ts';

ruleTest('text/misspelling', {
  passes: [
    '# Privacy policy\n\nProcesss is a shop. We at Processs sell tea, and Processs delivers it.',
    '# Privacy policy\n\nOur tracing app serves ensuing visits.',
    // Names, and words and set phrases that are slips in other company only.
    ...[
      'We send you login details and give you login with one click.',
      'The parcel was handed over, and the notional value was recoded.',
      'In the information form you can add a note.',
      'We comply to the extent required by law.',
      'As we explain you can object.',
      'Claims that fall outside United States jurisdiction are heard here.',
      'We are responsible of course, and the matter was referred as agreed.',
      'We feed cattle from a trough, stop loosing an arrow at it and payed out the rope.',
      'It’s own goals that we count, and it’s partners that pay us.',
      'The app sends a key; the other then signs it, and no other then has access.',
      'The form does not effect the transfer of title.',
      'We tell those regarding to whom a request was made what we ask of you personally.',
      'A page that you can look at anytime shows errors in addition of amounts.',
      'We answer in compliance to date, depending of course on your plan.',
      'In this endeavor provide your name, and rather then than later.',
      'Ms Noone and Mr Teh take part; a publically owned calender and cancelation count.',
      'We have no access or control over their servers.',
      'The matter was later referred as we agreed, and financial services providers look at anytime plans.',
    ].map((text) => `# Privacy policy\n\n${text}`),
  ],
  fails: [
    {
      policy: '# Privacy policy\n\nYour «persoanl»{slip right="personal"} data stay here.',
      fixed: '# Privacy policy\n\nYour personal data stay here.',
    },
    {
      policy:
        '# Privacy policy\n\nYou accept it «when you login»{slip right="when you log in"}. We «comply to the law»{slip} and share it «with it’s partners»{slip}.',
    },
    {
      // The accent is told once and mended everywhere.
      policy: '# Privacy policy\n\nThe «user´s»{slip right="user’s"} name is kept.\n\nWe don´t sell a user´s name.',
      fixed: '# Privacy policy\n\nThe user’s name is kept.\n\nWe don’t sell a user’s name.',
    },
    {
      policy:
        '# Privacy policy\n\nThe app (“Acme”, «later referred as the»{slip right="later referred to as the"} app) is «recored»{slip right="recorded"} and may «change at anytime»{slip}.',
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

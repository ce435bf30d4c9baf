import { expect, test } from 'vitest';
import { textArticle } from '../../../server/src/core/rules/text/article.ts';
import { analyseText } from '../analyseText.ts';
import { ruleTest } from '../ruleTest.ts';

ruleTest('text/article', {
  passes: [
    '# Privacy policy\n\nAn MP and an hour, a one-off fee, a uniform, a European, an uninstalled app, an SMS and an sms.',
    '# Privacy policy\n\nAn unidentified visitor, an unidentifiable device, an unimportant or unissued card, an onerous duty.',
    '# Privacy policy\n\nA unilateral or unidirectional change, a unanimous vote, a utensil, a urine sample.',
    // Letters that some spell out.
    '# Privacy policy\n\nA url, a uuid, a usb stick, an mri, an nda and an ssid.',
    '# Privacy policy\n\nOption a is the same as option b.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nSend us «a»{other right="an"} envelope from «a»{other} address. We saw «a»{other right="an"} unidentified card of «an»{other right="a"} user.',
    },
    {
      policy: '# Privacy policy\n\nAsk for «an»{other right="a"} unique number.',
      fixed: '# Privacy policy\n\nAsk for a unique number.',
    },
  ],
});

// How a word sounds is guessed from its letters.
test('the article is not mended together with what is sure', () => {
  const { findings, model } = analyseText('# Privacy policy\n\nThe list of an user is here.');
  const finding = findings.find(({ rule }) => rule === 'text/article');
  expect(finding && textArticle.fixes?.(finding, model).map(({ kind }) => kind)).toEqual(['suggestion']);
});

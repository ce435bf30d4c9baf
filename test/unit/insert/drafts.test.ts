import { expect, it } from 'vitest';
import { type DraftChoices, draftAnswers } from '../../../server/src/core/insert/draftAnswers.ts';
import { newPolicy } from '../../../server/src/core/insert/newPolicy.ts';
import { knowledge, read } from './sample.ts';

type Pick = 'every' | 'usual' | 'no';

const practices = (kind: string, pick: Pick): readonly string[] =>
  knowledge.drafts
    .filter((draft) => draft.kind === kind && pick !== 'no' && (pick === 'every' || draft.usual))
    .map(({ id }) => id);

const names = {
  en: { company: 'Kestrel Maps Ltd', product: 'Kestrel', country: 'Ireland', abroad: 'Canada' },
  zh: { company: '红隼地图（上海）有限公司', product: '红隼地图', country: '中国', abroad: '新加坡' },
} as const;

const laws = knowledge.regimes.map(({ id }) => id);
const together = [['pipl', 'ndsmr', 'gbt', 'app'], ['gdpr', 'uk', 'ccpa', 'caloppa'], laws] as const;
const alone = laws.map((id) => [id]);

const audiences = [
  { forChildren: false, isAbroad: false },
  { forChildren: true, isAbroad: true },
];

const cases = (['en', 'zh'] as const).flatMap((language) =>
  (['markdown', 'plaintext'] as const).flatMap((format) =>
    (['every', 'usual', 'no'] as const).map((pick) => ({ language, format, pick })),
  ),
);

it.each(cases)('a draft in $language, $format, of $pick practice has nothing to mend', ({ language, format, pick }) => {
  const { abroad, ...own } = names[language];
  for (const chosen of [...(pick === 'every' ? alone : []), ...together]) {
    for (const { forChildren, isAbroad } of audiences) {
      const choices: DraftChoices = {
        ...own,
        language,
        format,
        email: 'privacy@kestrel.example',
        regimes: chosen,
        collected: practices('collected', pick),
        cookies: practices('cookie', pick),
        thirdParties: practices('recipient', pick),
        abroad: isAbroad ? abroad : undefined,
        forChildren,
      };
      const { text } = newPolicy(draftAnswers(choices, '2026-06-01', knowledge), knowledge);
      const { model, findings } = read(text, format, chosen);
      expect(model.kind).toBe('privacy-policy');
      const found = findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
      expect(found, chosen.join(', ')).toEqual([]);
    }
  }
});

it.each(cases.filter(({ pick }) => pick === 'no'))(
  'a draft in $language, $format, of nothing but company and mailbox has nothing to mend',
  ({ language, format }) => {
    const { company } = names[language];
    for (const regimes of [['gdpr'], ['pipl', 'gbt'], ...together] as const) {
      const none = { collected: [], thirdParties: [], cookies: [], forChildren: false };
      const answers = { ...none, language, format, company, product: company, regimes } as const;
      const { text } = newPolicy({ ...answers, email: 'privacy@kestrel.example', effective: '2026-06-01' }, knowledge);
      const { findings } = read(text, format, regimes);
      expect(findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)).toEqual([]);
    }
  },
);

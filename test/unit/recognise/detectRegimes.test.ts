import { describe, expect, test } from 'vitest';
import { knowledge } from '../../knowledge.ts';
import { analyseText } from '../../rules/analyseText.ts';

const regimesOf = (text: string) => analyseText(text).model.regimes.map(({ id }) => id);

describe('regimes are detected', () => {
  test.each([
    ['The service is run by Alder Software (Shenzhen) Co., Ltd.', ['pipl', 'ndsmr', 'gbt']],
    ['This policy follows the laws of the People’s Republic of China.', ['pipl', 'ndsmr', 'gbt']],
    [
      '本政策说明我们如何收集和使用您的个人信息。我们重视您的隐私，并会采取措施保护您的信息安全。',
      ['pipl', 'ndsmr', 'gbt'],
    ],
    ['Under the GDPR you have the following rights.', ['gdpr']],
    ['If you live in the European Economic Area, you can object.', ['gdpr']],
    ['Under the UK GDPR you can complain to the Information Commissioner.', ['uk']],
    ['California residents have more rights under the CCPA.', ['ccpa']],
    ['We respect the GDPR and the LGPD.', ['gdpr', 'lgpd']],
    ['The Virginia Consumer Data Protection Act gives you rights.', ['usst']],
    ['As a provider, we comply with the GDPR and the CCPA.', ['gdpr', 'ccpa']],
    ['The Irish Data Protection Act 2018 gives you rights.', ['gdpr']],
    ['The Data Protection Act 2018 gives you rights.', ['uk']],
  ])('%s', (text, expected) => {
    expect(regimesOf(text)).toEqual(expected);
  });

  test.each([
    ['**Address**: Harbour House 3, Quay 8, 20100 Turku, Finland', 'detected'],
    ['**Address**: Harbour House 3, Quay 8, Lima, Peru', 'assumed'],
    ['We ship to any address in Finland.', 'assumed'],
  ])('by the address: %s', (text, source) => {
    expect(analyseText(`# Privacy Policy\n\nWe keep your name.\n\n${text}\n`).model.regimes[0]).toMatchObject({
      source,
    });
  });

  test('by a heading over what it gives', () => {
    const text =
      '# Privacy\n\n## Your rights (GDPR)\n\n- A copy of your data\n\n## Californians (CCPA/CPRA)\n\n- Deletion\n';
    expect(regimesOf(text)).toEqual(['gdpr', 'ccpa']);
  });

  test.each([
    ['This site is run by Alder Software B.V. (“we”).', ['gdpr']],
    ['- Country refers to: Estonia', ['gdpr']],
    ['- Country refers to: Canada', ['pipeda']],
    ['Our company is established in Finland.', ['gdpr']],
    ['Our company complies with the CCPA.', ['ccpa']],
    ['We are a company registered in England and Wales.', ['uk']],
  ])('by where the company has its seat: %s', (text, expected) => {
    expect(regimesOf(text)).toEqual(expected);
  });

  test('by what the text says of its own company alone', () => {
    const sourceOf = (text: string) => analyseText(text).model.regimes[0]?.source;
    expect(sourceOf('Our site works with Acme Sp. z o.o. as host.')).toBe('assumed');
    expect(sourceOf('# Privacy\n\n## Who we are\n\nAcme Sp. z o.o., Lipowa 3, Warszawa.')).toBe('detected');
    expect(sourceOf('Acme Sp. z o.o. respects your privacy.')).toBe('detected');
  });

  test.each(knowledge.lexicons['european-company-forms']?.en ?? [])('by a European company: %s', (form) => {
    const [regime] = analyseText(`This site is run by Alder ${form} (“we”).`).model.regimes;
    expect(regime).toMatchObject({ source: 'detected', reason: 'names a company of the European Union' });
  });

  test('by the company only where its form is known in Europe alone', () => {
    const sourceOf = (name: string) => analyseText(`This site is run by ${name} (“we”).`).model.regimes[0]?.source;
    expect(sourceOf('Alder Software B.V.')).toBe('detected');
    expect(sourceOf('Alder Software AG')).toBe('assumed');
    expect(analyseText('Our servers belong to a provider established in Finland.').model.regimes[0]?.source).toBe(
      'assumed',
    );
  });

  test('with a reason and the place that gives it', () => {
    const { model } = analyseText('We are glad to see you. The GDPR applies to us.');
    const [regime] = model.regimes;
    expect(regime).toMatchObject({ source: 'detected', reason: 'names the GDPR' });
    expect(model.document.text.slice(regime?.span?.start, regime?.span?.end)).toBe('GDPR');
  });

  test('with the first of several places, be it in a heading', () => {
    const text = '# Privacy\n\n## Your GDPR rights\n\nYou may object.\n\nPeople in the EEA may complain.\n';
    const [regime] = analyseText(text).model.regimes;
    expect(regime?.span?.start).toBe(text.indexOf('GDPR'));
  });
});

describe('regimes are not detected', () => {
  test('where a Chinese policy only lists the laws that it respects', () => {
    const listed = '我们严格遵循《个人信息保护法》、加州消费者隐私法和通用数据保护条例等法律法规，并保护您的个人信息。';
    expect(regimesOf(listed)).toEqual(['pipl', 'ndsmr', 'gbt']);
    expect(regimesOf('我们依照《通用数据保护条例》第六条处理您的个人信息，并保护您的信息安全。')).toContain('gdpr');
  });
  test.each([
    'If you live in the European Economic Area, please read this Privacy Statement instead.',
    'Visitors from the EEA: please see our European privacy notice.',
    'If located in the European Union, you can click here to choose which advertisers may follow you.',
    'California residents may ask us once per calendar year with whom we shared their details.',
    'Consent does not apply where the processing is subject to the California Consumer Privacy Act.',
  ])('where it sends people elsewhere or owes them another thing: %s', (text) => {
    expect(analyseText(text).model.regimes).toEqual([{ id: 'gdpr', source: 'assumed' }]);
  });
  test('where the European Union is only an example', () => {
    const text = 'The rules may differ from those at home (such as if you are located in the European Union).';
    expect(analyseText(text).model.regimes).toEqual([{ id: 'gdpr', source: 'assumed' }]);
  });
  test.each([
    'Our office is in London, and we ship to China, Brazil and Canada.',
    'We bake bread in Paris.',
    'We are not subject to the GDPR.',
  ])('%s', (text) => {
    expect(analyseText(text).model.regimes).toEqual([{ id: 'gdpr', source: 'assumed' }]);
  });

  test.each([
    'Our statistics come from a GDPR-compliant analytics tool.',
    'Brookmail, which sends our letters, is an American firm. It is GDPR- and CCPA-compliant.',
    'In the spirit of the GDPR we keep little.',
    'Our hosting provider complies with the GDPR.',
    'The provider complies with the German Federal Data Protection Act.',
    'We only choose providers who comply with the GDPR.',
  ])('where others keep the law, or it is kept as a courtesy: %s', (text) => {
    expect(analyseText(text).model.regimes).toEqual([{ id: 'gdpr', source: 'assumed' }]);
  });

  test('where a heading announces a notice that stands elsewhere', () => {
    const text = '# Privacy\n\nWe keep little.\n\n## California residents\n\nClick here to read more.\n';
    expect(regimesOf(text)).toEqual(['gdpr']);
  });

  test('where the configuration chooses', () => {
    expect(analyseText('The GDPR applies.', ['lgpd']).model.regimes).toEqual([{ id: 'lgpd', source: 'configured' }]);
  });
});

describe('of an assumed law is told', () => {
  test.each([
    ['Under POPIA you may ask for a copy.', 'POPIA'],
    ['We keep the Australian Privacy Principles.', 'Australian Privacy Principles'],
    ['You have rights under the Digital Personal Data Protection Act, 2023.', 'Digital Personal Data Protection Act'],
    [
      'Complain to the Office of the Australian Information Commissioner.',
      'Office of the Australian Information Commissioner',
    ],
  ])('which other law the text names: %s', (text, name) => {
    const [regime] = analyseText(text).model.regimes;
    expect(regime).toMatchObject({ id: 'gdpr', source: 'assumed', isElsewhere: true });
    expect(text.slice(regime?.otherLaw?.start, regime?.otherLaw?.end)).toBe(name);
  });

  test.each([
    'We process your data under the German Federal Data Protection Act.',
    'We process your data under the BDSG.',
    'The new Irish Data Protection Act gives you rights.',
    'The new Data Protection Act of Ireland gives you rights.',
  ])('not where the law is one of a member state: %s', (text) => {
    expect(analyseText(text).model.regimes).toMatchObject([{ id: 'gdpr', source: 'detected' }]);
  });

  test('where a Swiss law has the name of a German one', () => {
    const regimes = analyseText('The Swiss Federal Data Protection Act applies.').model.regimes;
    expect(regimes).toMatchObject([{ source: 'assumed', isElsewhere: true }]);
  });

  const foreignForms = knowledge.lexicons['foreign-company-forms']?.en ?? [];
  test.each(foreignForms)('that the company is one of another continent: %s', (form) => {
    const [regime] = analyseText(`This site is run by Alder Software ${form} (“we”).`).model.regimes;
    expect(regime).toEqual({ id: 'gdpr', source: 'assumed', isElsewhere: true });
  });

  test('nothing where a law that is known applies too', () => {
    expect(analyseText('The GDPR and POPIA give you rights.').model.regimes).toMatchObject([{ source: 'detected' }]);
  });
});

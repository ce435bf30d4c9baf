import { describe, expect, test } from 'vitest';
import { packStances } from '../../../server/build/stances/packStances.ts';
import { type Example, scoresOf, trainStances } from '../../../server/build/stances/trainStances.ts';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import { tokenise } from '../../../server/src/core/read/tokenise.ts';
import { featuresOf } from '../../../server/src/core/recognise/stances/stanceFeatures.ts';
import { scoreStances } from '../../../server/src/core/recognise/stances/stanceModel.ts';
import { positionsOf } from '../../../server/src/core/rules/contradiction/common/readPositions.ts';
import { knowledge } from '../../knowledge.ts';

const features = (text: string, language: 'en' | 'zh' = 'en') =>
  featuresOf(tokenise(text, language, knowledge), text, language, knowledge);

const animals = ['cat', 'dog', 'goat', 'hen', 'duck', 'sheep', 'horse', 'pig'];
const examples: readonly Example[] = animals.flatMap((animal) => [
  { features: features(`We feed the ${animal} every day.`), stance: 'feeds', topic: 'feeding' },
  { features: features(`We never feed the ${animal}.`), stance: 'feeds-not', topic: 'feeding' },
  { features: features(`Many people have a ${animal}.`), stance: undefined, topic: 'feeding' },
]);

describe('the features of a passage', () => {
  test('tell what is denied from what is said', () => {
    expect(new Set(features('We share data.'))).not.toEqual(new Set(features('We never share data.')));
  });

  test('do not depend on the order of its clauses, and hold none twice', () => {
    const found = features('We share, and share, and share your data.');
    expect(new Set(found).size).toBe(found.length);
  });

  test('of Chinese are its characters and pairs of them', () => {
    expect(features('我们不共享', 'zh')).toEqual(expect.arrayContaining([...features('我们', 'zh')]));
  });
});

describe('a trained model', () => {
  const trained = trainStances(examples);
  const packed = packStances(trained);
  const likeliest = (text: string) => {
    const scores = [...scoreStances(packed, features(text))];
    const best = scores.indexOf(Math.max(...scores));
    return (scores[best] as number) > 0 ? packed.stances[best] : undefined;
  };

  test('tells stances apart that differ by a negation, on a sentence that it has not seen', () => {
    expect(likeliest('We feed the rabbit every day.')).toBe('feeds');
    expect(likeliest('We never feed the rabbit.')).toBe('feeds-not');
    expect(likeliest('Many people have a rabbit.')).toBeUndefined();
  });

  test('is the same from the same examples', () => {
    expect(packStances(trainStances(examples))).toEqual(packed);
  });

  test('says packed nearly what it says unpacked', () => {
    for (const { features: found } of examples) {
      const exact = scoresOf(trained, found);
      for (const [i, score] of [...scoreStances(packed, found)].entries()) {
        expect(Math.abs(score - (exact[i] as number))).toBeLessThan(0.5);
      }
    }
  });
});

describe('the positions of a policy', () => {
  const positions = (text: string, stance: string) =>
    positionsOf(readPolicy(text, { path: 'p.md', format: 'markdown', knowledge, today: '2026-01-01' }), stance).map(
      ({ sentence }) => sentence.text,
    );

  test('are the sentences that take a stance', () => {
    const text = 'We do not use cookies.\n\nYou can delete cookies in your browser.\n\nDo you use cookies?';
    expect(positions(text, 'no-cookies')).toEqual(['We do not use cookies.']);
  });

  test('are not what is told of others', () => {
    expect(positions('Many websites use cookies to remember your basket.', 'cookies')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { bareAges } from '../../../server/src/core/read/grammar/ages.ts';
import { quantitiesIn } from '../../../server/src/core/read/quantitiesIn.ts';
import { sentenceOf } from '../../sentenceOf.ts';

function read(text: string): readonly string[] {
  return quantitiesIn(sentenceOf(text, 'en'), 'en').map(({ role, value, unit, bound }) =>
    role === 'age' ? `age ${value} ${bound}` : `${value} ${unit}`,
  );
}

describe('periods', () => {
  it.each([
    ['We keep it for one hundred and eighty days.', ['180 day']],
    ['We keep it for a year and a half.', ['1.5 year']],
    ['We keep it for one and a half years.', ['1.5 year']],
    ['We keep it for two decades.', ['20 year']],
    ['We keep it for a fortnight.', ['2 week']],
    ['We keep it for 72hrs.', ['72 hour']],
    ['We answer in 10 weekdays.', ['10 working-day']],
    ['We delete it on day thirty.', ['30 day']],
    ['We delete it on the 30th day after that.', ['30 day']],
    ['We write to you on the 5th day of each month.', []],
    ['We answer within forty-five days.', ['45 day']],
  ])('are read in: %s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('ages', () => {
  it.each([
    ['Consent is required for users 13-16 where the law says so.', ['age 13 exact', 'age 16 exact']],
    ['A 13- to 15-year-old wants to join.', ['age 13 exact', 'age 15 exact']],
    ['This holds for users aged 13–17.', ['age 13 exact', 'age 17 exact']],
    ['This holds between 13 and 15 years of age.', ['age 13 exact', 'age 15 exact']],
    ['We answer users within 10 to 15 days.', ['15 day']],
    ['Users must be 13+ to register.', ['age 13 at-least']],
    ['You must be 16 years or older.', ['age 16 at-least']],
    ['Persons who have not completed their eighteenth year stay out.', ['age 18 at-most']],
    ['Nobody who has yet to turn eighteen is let in.', ['age 18 at-most']],
    ['Under-16s may not use it.', ['age 16 at-most']],
    ['Children may join once they reach 16.', ['age 16 at-most']],
    ['Once the data reach 16 months of age, they go.', ['16 month']],
  ])('are read in: %s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('ages of people, where a sentence is known to speak of them', () => {
  it.each([
    ['You must be over 18 to open an account.', [18]],
    ['Only those who have reached the age of fourteen may join.', [14]],
    ['Members have completed their eighteenth year.', [18]],
    ['You must be at least (18) to play.', [18]],
    ['We answer within 18 days.', []],
    ['You must be over 90 to win.', []],
  ])('%s', (text, ages) => {
    expect([...new Set(bareAges(sentenceOf(text, 'en').tokens))]).toEqual(ages);
  });
});

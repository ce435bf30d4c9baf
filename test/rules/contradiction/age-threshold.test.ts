import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/age-threshold', {
  passes: [
    'A child means a person under the age of 16.\n\nChildren are those under 16; users aged 13 to 15 need the consent of a parent.',
    'The app is available to users who are at least 18 years old or have the consent of a parent.\n\nWe do not collect personal data from anyone under 13 without the consent of a parent.',
    'You must be at least 16 years old to use the service.\n\nYou must be at least 18 years old to take part in the prize draw.',
    'A child means a person under the age of 13.\n\nA minor means a person under the age of 18.',
  ],
  fails: [
    {
      policy:
        'Until a pupil is 15, it is for the parents to decide on pictures.\n\n«Once they have reached their twelfth birthday, pupils can themselves agree to pictures.»{conflict}',
      fixed:
        'Until a pupil is 15, it is for the parents to decide on pictures.\n\nOnce they have reached their 15th birthday, pupils can themselves agree to pictures.',
    },
    {
      policy:
        'A child means a person under the age of thirteen.\n\n«A child means a person under the age of sixteen (16).»{conflict}',
      fixed: 'A child means a person under the age of thirteen.\n\nA child means a person under the age of 13.',
    },
    {
      policy:
        'You must be over the age of twenty-one to open an account.\n\n«You must be at least 18 years old to open an account.»{conflict}',
      fixed:
        'You must be over the age of twenty-one to open an account.\n\nYou must be at least 21 years old to open an account.',
    },
    { policy: '本政策所称儿童，是指未满14周岁的未成年人。\n\n«我们将不满16周岁的未成年人视为儿童。»{conflict}' },
    {
      policy:
        'A child, as the word is used here, is anyone younger than fourteen.\n\n«A child means a person under the age of 16.»{conflict}',
    },

    {
      policy:
        'You must be at least 18 years old, or have the consent of a parent, to use the app.\n\n«You must be at least 16 years old to use the app.»{conflict}',
    },
    {
      policy:
        'You must be at least 18 years old to open an account.\n\n«To open an account you have to be 16 or older.»{conflict}',
    },
    {
      policy: 'A child means a person under the age of 13.\n\n«Children means persons under the age of 14.»{conflict}',
    },
  ],
});

import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/adult-service', {
  passes: [
    'Nobody under 16 can sign up for races.\n\nMembers aged 12 to 15 may join the training if a parent agrees.',
    'Nobody under 16 can sign up, with or without a parent.\n\nWe do not collect data from children under 13 unless a parent consents.',
    'Persons under 16 are not permitted to use the app.\n\nMembers aged 16 and 17 may join the forum if a parent agrees.',
    'Adult members: members of age 18 and over who hold accounts of their own.\n\nMembers of age 13 through 17 may be given an account with the consent of a parent.',
    'You must be at least 18 years old to open an account.\n\nWe do not knowingly collect data from children under 18 without the consent of a parent.',
    'You must be at least 18 years old to open a margin account.\n\nIf you are under 14, a parent has to consent before you register.',
    'Our service is primarily for adults.\n\nMinors may open an account if a parent agrees.',
    'You must be at least 18 years old to open an account.\n\nUsers under 14 may use the family profile that a parent has opened.',
    'You must be at least 18 years old or have the consent of a parent to use the service.\n\nIf you are under 14, a parent has to consent before you register.',
  ],
  fails: [
    {
      policy:
        'Nobody under 16 can sign up for races.\n\n«Members aged 12 to 15 may join the races if a parent agrees.»{breach-later}',
    },
    {
      policy:
        'Persons who have not completed their eighteenth year cannot become members.\n\n«For members who are under 16, a legal representative signs the form.»{breach-later}',
    },
    {
      policy:
        'The site is not intended for users under 16.\n\n- «Parental consent: required for users 13-15»{breach-later}',
    },
    {
      policy:
        'Nobody under 16 can register.\n\nAged 13 to 15? «Ask a parent to tick the box, and you can join.»{breach-later}',
    },
    {
      policy:
        'Only people aged 21 or over may open an account.\n\n«For accounts of members aged 14 to 17, we ask a parent for consent.»{breach-later}',
    },
    {
      policy:
        'Our service is intended only for adults.\n\n«Children may create an account with the consent of a parent.»{breach-later}',
    },
    {
      policy:
        'You must be at least 18 years old to use our platform.\n\n«If you are under 18, you may use the platform only with a parent or guardian who agrees.»{breach-later}',
    },

    {
      policy:
        'You must be at least 18 years old to use the service.\n\n«If you are under 14, a parent has to consent before you register.»{breach-later}',
    },
    {
      policy:
        'Only people aged 18 or over may open an account.\n\n«Minors may open an account if a parent agrees.»{breach-later}',
    },
    {
      policy:
        'You must be 18 or older to use our service.\n\n«Users under the age of 14 may only use our service with the consent of a parent.»{breach-later}',
    },
    {
      policy:
        'Our platform is intended solely for adults.\n\n«If you are under sixteen, a parent has to consent before you register.»{breach-later}',
    },
  ],
});

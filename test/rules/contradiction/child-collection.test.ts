import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/child-collection', {
  passes: [
    'We do not collect personal data from children.\n\nHarbour Care (“we,” “us”) is an app for children and people who care for them, and collects what they enter.',
    'We do not knowingly collect personal information from children.\n\nAll health records are synced and stored on our servers.',
    'Our online shop does not collect data from children.\n\nAt our camps we record the names of the children on a paper form.',
    'We do not collect personal information from children.\n\nWe collect the name of each adult who joins the club.',
  ],
  fails: [
    {
      policy:
        'We do not collect personal information from children under 13.\n\n«We collect the names of seven-year-old players for the league table.»{breach-later}',
    },
    {
      policy:
        'We do not collect personal information from children.\n\n«We collect the first name and the birthday of each child who joins the club.»{breach-later}',
    },
    {
      policy:
        'We do not collect personal information from children.\n\n«Children who join the club fill in a form with their name and address.»{breach-later}',
    },
  ],
});

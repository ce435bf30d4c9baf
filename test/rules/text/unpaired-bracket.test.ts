import { ruleTest } from '../ruleTest.ts';

ruleTest('text/unpaired-bracket', {
  passes: [
    '# Privacy policy\n\nWe share data with carriers only (see\n§ 4).',
    '# Privacy policy\n\nWe share data (that is:\n\n- With carriers.\n- With banks.)\n\nWe sell none.',
    '# Privacy policy\n\nIf you no longer want our letters :( :-(, write to us.',
  ],
  fails: [
    { policy: '# Privacy policy\n\nWe share data «(»{open sign="("}with carriers. We like that :).' },
    { policy: '# Privacy policy\n\nWe share data with :«(»{open sign="("}carriers, banks.' },
    {
      policy:
        '# Privacy policy\n\nWe share data «(»{open sign="("}that is:\n\n- With carriers.\n- With banks.\n\nWe sell none.',
    },
    { policy: '# Privacy policy\n\nWe share data with carriers.\n\n- With banks.«)»{close sign=")"}\n\nWe sell none.' },
  ],
});

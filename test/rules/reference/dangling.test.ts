import { ruleTest } from '../ruleTest.ts';

const numbered = (text: string) => `# Privacy policy\n\n## 1. Data\n\n${text}\n\n## 2. Rights\n\nAsk us.`;

ruleTest('reference/dangling', {
  passes: [
    numbered('We tell the authority, as KITEDPA section 22 requires.'),
    numbered('What you write in Part B of the registration form is kept.'),
    numbered('Please see the “Keeping Of Data” section belowof our General Policy.'),
  ],
  fails: [{ policy: numbered('See «Part B»{no-section reference="Part B"}.') }],
});

import { ruleTest } from '../ruleTest.ts';

ruleTest('definition/undefined', {
  passes: [
    // The title of another document.
    '# Privacy policy\n\n“Club” means the chess club.\n\nWe act under our Terms of Service. Please read our Terms of Service. You have agreed to our Terms and Conditions.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n“Club” means the chess club.\n\nWe act under our «Terms»{undefined}. Please read our «Terms»{+use}. You have agreed to our «Terms»{+use}.',
    },
  ],
});

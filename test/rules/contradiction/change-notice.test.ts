import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/change-notice', {
  passes: [
    "We will tell you 30 days before we change this policy.\n\nIf we change our subprocessors, we give 10 days' notice.",
    'We will tell you 30 days before we change this policy.\n\nWe will notify employees 14 days before we change this policy.',
    'We announce every change of this policy 30 days before it takes effect.\n\nMaterial changes of this policy are announced 60 days before they take effect.',
    'We announce every change of this policy 14 days before it takes effect.\n\nChanges of this policy are announced two weeks before they take effect.',
    'We inform you 30 days before prices change.\n\nChanges to this policy take effect when they are posted.',
    'We will let you know by e-mail before a change becomes effective.\n\nChanges to this policy are effective when they are posted on this page.',
    'We inform you of material changes to this policy 30 days in advance.\n\nChanges to this policy take effect immediately when we post them.',
  ],
  fails: [
    {
      policy:
        'We will tell you 30 days before we change this policy.\n\n«We will notify you 14 days before we change this policy.»{conflict}',
    },
    {
      policy:
        'We announce every change of this policy 30 days before it takes effect.\n\n«Changes of this policy are announced one week before they take effect.»{conflict}',
    },
    {
      policy:
        'We announce every change of this policy at least 30 days before it takes effect.\n\n«Changes to this policy are effective immediately when they are posted on this page.»{breach-later}',
    },
    {
      policy:
        'We inform you of changes to this policy 30 days in advance.\n\n«Changes to this policy take effect immediately when we post them.»{breach-later}',
    },
  ],
});

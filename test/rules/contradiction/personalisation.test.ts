import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/personalisation', {
  passes: [
    '小程序不提供个性化推荐。\n\n网页版会根据您的收听记录为您推荐歌单。',
    'Nothing that we display is personalised.\n\nYou can personalise the colours of your page.',
  ],
  fails: [
    { policy: '本应用不进行任何个性化展示。\n\n«我们会根据您的收听记录为您推荐歌单。»{breach-later}' },
    {
      policy:
        'Nothing that we display is personalised.\n\n«We recommend products to you based on your browsing history.»{breach-later}',
    },
  ],
});

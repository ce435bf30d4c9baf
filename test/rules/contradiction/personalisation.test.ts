import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/personalisation', {
  passes: [
    '小程序不提供个性化推荐。\n\n网页版会根据您的收听记录为您推荐歌单。',
    'Our shop shows the same products to everybody; nothing is personalised.\n\nYou can personalise the colours of your page.',
  ],
  fails: [
    { policy: '本应用不会根据您的收听记录进行个性化推荐。\n\n«我们会根据您的收听记录为您推荐歌单。»{breach-later}' },
    {
      policy:
        'Our shop shows the same products to everybody; nothing is personalised.\n\n«We recommend products to you based on your browsing history.»{breach-later}',
    },
  ],
});

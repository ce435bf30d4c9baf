import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/personalisation', {
  passes: [
    '在您关闭个性化推荐之后，我们不再根据您的兴趣展示内容。\n\n个性化推荐开启期间，我们会参考您的浏览记录向您推荐商品。',
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

import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/personalisation', {
  passes: [
    'We do not show you personalised ads based on your photos.\n\nWe show you personalised ads based on your interests.',
    'Our search results are never personalised.\n\nYou can personalise your home screen by adding pictures and arranging panels.',
    'We do not show personalised advertising.\n\nWe recommend songs to you based on your listening history.',
    '在您关闭个性化推荐之后，我们不再根据您的兴趣展示内容。\n\n个性化推荐开启期间，我们会参考您的浏览记录向您推荐商品。',
    '小程序不提供个性化推荐。\n\n网页版会根据您的收听记录为您推荐歌单。',
    'Our shop shows the same products to everybody; nothing is personalised.\n\nYou can personalise the colours of your page.',
  ],
  fails: [
    {
      policy:
        'Every customer sees the same shop: the same goods, in the same order.\n\n«The start page is put together for each customer out of earlier purchases and searches.»{breach-later}',
    },
    {
      policy:
        'Every reader sees the same front page.\n\n«The articles on the front page are chosen according to your interests.»{breach-later}',
    },
    {
      policy:
        'Personalised recommendations are not offered.\n\n«We recommend films to you based on your viewing history.»{breach-later}',
    },

    { policy: '本应用不会根据您的收听记录进行个性化推荐。\n\n«我们会根据您的收听记录为您推荐歌单。»{breach-later}' },
    {
      policy:
        'Our shop shows the same products to everybody; nothing is personalised.\n\n«We recommend products to you based on your browsing history.»{breach-later}',
    },
  ],
});

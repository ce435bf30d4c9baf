import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/cookies', {
  passes: [
    'We do not use cookies.\n\nYou can delete cookies in your browser.',
    'This website does not use cookies.\n\nWhen you open a page, the access is written to a log.',
    'Plausible counts the visits without using any cookies.\n\nA cookie keeps you logged in.',
    'This site uses statistics cookies of one provider.\n\nNo other cookies are set.',
    'We use no cookies.\n\nCookies are not managed by the operating system but by the browser.',
    'We do not use cookies.\n\nA cookie is a small text file that websites store on a computer.',
    'Our cookies do not store your name.\n\nSession cookies remember your basket.',
    'We do not use cookies.\n\nThe session cookies',
    'Our app does not use cookies.\n\nOn our website, cookies remember your basket.',
    'We never keep names or addresses in cookies.\n\nWe use cookies to improve the performance and functionality of our website.',
  ],
  fails: [
    {
      policy:
        '# Privacy Policy\n\nNo cookies of any type are set when you visit the pages of the Aldermoor Tennis Club.\n\n## Further information\n\n«So that you do not have to log in anew on each page of the Aldermoor Tennis Club, your browser receives a session cookie, which is erased when you close it.»{breach-later}',
    },
    {
      policy:
        'We do not use cookies.\n\nOn this website no cookies are used.\n\n«Session cookies remember your basket.»{breach-later}',
    },

    { policy: '本网站不使用任何Cookie。\n\n«本网站通过Cookie保存您的语言设置。»{breach-later}' },
    {
      policy: 'We do not use cookies.\n\n«Session cookies remember your basket.»{breach-later}',
    },
  ],
});

import { ruleTest } from '../ruleTest.ts';

ruleTest('text/agreement', {
  passes: [
    '# Privacy policy\n\nThe makers of this website do not read it.',
    '# Privacy policy\n\nThese website operators and these cookie banners are not ours.',
    '# Privacy policy\n\nThese cookie and pixel technologies, these product or service improvements and these website, app and shop owners are listed.',
    '# Privacy policy\n\nThis documents that we care. Each features and requests something. This measures, in seconds, how long you stay.',
    // The British write of a company in the plural.
    '# Privacy policy\n\nThe company have an office. The third party are bound by it, as are those party to the contract.',
    '# Privacy policy\n\nWe may use it, and it will not need uses of its own.',
    '# Privacy policy\n\nThe term “we” is used for Acme Ltd.',
    '# Privacy policy\n\nMay it have an effect, it is stated here.',
    '# Privacy policy\n\nYour name and other information are listed. What we do with your information are two things.',
    '# Privacy policy\n\nThis is one of those tools that helps, and we use a set of services that allows it.',
    '# Privacy policy\n\nOne of our partners uses cookies. Should the service provider discover it, the partners share the data it may collect.',
    '# Privacy policy\n\nWe get the payment data the App Store collects and the information the app store shares, and know what data the website use policy asks for.',
    '# Privacy policy\n\nYour name, your address, and your personal information are kept. The use of pixels, beacons, and cookies allows this.',
    '# Privacy policy\n\nWe use technology from third parties that allows it, and software by other companies that helps.',
  ],
  fails: [
    { policy: '# Privacy policy\n\n«We may uses»{modal} a carrier, and «they will also keeps»{modal} your name.' },
    { policy: '# Privacy policy\n\n«This Website do not »{verb}track you. «Our Cookies is»{verb} few.' },
    {
      policy:
        '# Privacy policy\n\nIf «you was»{verb} there, you use «this services»{number}. «Those party»{number} are named.',
    },
    { policy: '# Privacy policy\n\nWe know «they is»{verb} a carrier.' },
    { policy: '# Privacy policy\n\nAs a rule, «our services does»{verb} not need it. Read «those notice»{number}.' },
    {
      policy:
        '# Privacy policy\n\n«The information collected by our logs are»{verb} few. «Our partners uses»{verb} them.',
    },
    {
      policy:
        '# Privacy policy\n\nWe «use small cookies that helps»{verb} you, and some of the «data it collect»{verb} stay.',
    },
    {
      policy:
        '# Privacy policy\n\nIn the case «the service provider discover»{verb} it, we see how «our app are »{verb}used.',
    },
    { policy: '# Privacy policy\n\n«It have»{verb} a camera, and we use «this cookies»{number} with it.' },
  ],
});

import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/storage-location', {
  passes: [
    'All data is stored in data centres in Iceland. Data does not leave Icelandic territory.',
    'We do not transfer your data to any other country.\n\nYour data is stored and processed in the United States.',
    'Data obtained in Norway may be processed outside Norway.\n\nOur servers stand in Singapore.',
    'Your details are never given to anybody outside the Ferndale Rowing Association (UK).\n\nYour details are transferred to a server in India.',
    'Your data is not transferred to countries outside the EEA.\n\nYour data is stored on servers in Warsaw, Poland.',
    'Subject to the following, your data is not transferred outside Australia.\n\nYour data is stored on servers in Ireland.',
    '个人信息存储于中国境内，不会传输至境外。\n\n日本用户的信息存储于东京的数据中心。',
    'We transfer data outside Brazil.\n\nWe transfer data outside Thailand.',
    'Data of our Danish subscribers are stored in Copenhagen only.\n\nFor subscribers in the United States, our storage location is Ohio.',
    'Your messages are stored in Germany only and are never transferred abroad.\n\nOur server in Berlin is replaced every three years.',
  ],
  fails: [
    {
      policy: 'Data never leaves Austrian territory.\n\n«All data is stored on servers in Australia.»{breach-later}',
    },
    {
      policy:
        'Your data is stored in Germany and never transferred to other countries.\n\n«Your data is stored on servers in the United States.»{breach-later}',
    },
    {
      policy:
        'No cross-border transfer of our website visitors’ data takes place.\n\n«Your data is stored by our provider on servers in the United States.»{breach-later}',
    },
    {
      policy:
        'We do not transfer your personal data outside the European Economic Area.\n\n«Our newsletter is sent by a provider in Atlanta, USA, which receives your e-mail address.»{breach-later}',
    },
    {
      policy:
        'Your messages are stored in Germany only and are never transferred abroad.\n\n«Your messages are transferred to a server in India.»{breach-later}',
    },
  ],
});

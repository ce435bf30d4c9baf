import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/local-only', {
  passes: [
    'No data leaves your computer.\n\nYour notes are stored in an encrypted database (local only).',
    'We do not send your data to Google or any other AI company.\n\nWe keep your data on our own servers.',
    'All your data stay only on your phone.\n\nIf you turn on the cloud, your notes are uploaded to our servers.',
    'Unless you export them, your notes never leave your device.\n\nYour notes are sent to our server.',
    'Your photos never leave your phone.\n\nYour e-mail address is sent to our server.',
    'No data leave your device.\n\nCards are charged by Paywell, and your payment data are sent to this company.',
    'No data from the app are sent to our servers.\n\nYour search words are sent to the map provider.',
    'This data never leaves your device.\n\nYour IP address is transmitted to a network of servers.',
    'By default, all data are stored only on your device.\n\nYour notes are stored on our servers.',
    'All data are stored locally.\n\nThe text is sent to a translation service.',
    'No data are sent to any server.\n\nYour notes are never stored on our servers.',
    'All data that the app holds remain solely on your phone.\n\nWhen you visit our website, your IP address is stored on our server.',
    '# Privacy policy\n\n## Modes\n\n### Offline\n\nNothing leaves your machine.\n\n### Online\n\nThe text is sent to a translation service.',
    'Nothing leaves your machine.\n\nThe text is sent to the service that you configured.',
    'Nothing leaves your machine.\n\nYour notes are stored in your private iCloud database.',
  ],
  fails: [
    {
      policy:
        'All member data stays on your phone.\n\n«When you publish a route, your device identifier is stored in our database.»{breach-later}',
    },
    {
      policy:
        'No data ever leave your phone.\n\n«To look up words, the app sends the text you select to a dictionary service.»{breach-later}',
    },
    {
      policy:
        'Your data is stored exclusively on your computer.\n\n«Your account name and your drawings are stored in our database.»{breach-later}',
    },
    {
      policy:
        'We never store your data on any server.\n\n«The recordings are kept on our servers, where our team reads them.»{breach-later}',
    },
    {
      policy:
        'Your location is never sent to anybody.\n\n«Your location is transmitted to our map provider.»{breach-later}',
    },
    {
      policy:
        'All persistent data is kept in your own drive, not on our servers.\n\n«We keep short records in our database.»{breach-later}',
    },
    {
      policy:
        '# 隐私政策\n\n您的所有数据仅保存在您的设备上。\n\n## 其他\n\n«您的位置信息会上传至我们的服务器。»{breach-later}',
    },
  ],
});

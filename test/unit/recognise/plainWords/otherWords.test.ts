import { plainWordsTest } from './plainWordsTest.ts';

// Beside the examples of the clause files, which are also what the model of stances learns as taking none: these do.
plainWordsTest('of several clauses', {
  stated: [
    ['collection-purposes', 'With each comment we record the IP address to help detect advertising robots.'],
    ['controller-identity', '飞燕草（即我们）尽量少收集信息。'],
    ['cookies', 'The advertising ID of the phone is used to choose the advertisements.'],
    ['cookies', 'The game collects the Android advertising ID.'],
    ['cookies', '我们会收集您的设备型号和广告标识符（OAID）。'],
    ['cookies', 'The advertising identifier or other identifiers of the phone may be used for statistics.'],
    ['legal-basis', 'We keep these logs pursuant to our legitimate business interests.'],
    ['legal-basis', 'By signing up you consent to the processing of your personal data.'],
    ['legal-basis', 'By signing up you give your informed consent to the processing of your data.'],
    ['legal-basis', 'You hereby consent that we will use the details as described.'],
    ['mandatory-optional', 'If you do not want us to have your birthday, please do not give us this information.'],
    ['mandatory-optional', 'To purchase a ticket you must provide the address for the invoice.'],
    ['mandatory-optional', 'The law requires banks to collect information that identifies each customer.'],
    ['mandatory-optional', '您可以选择是否提供生日。'],
    ['retention-period', '我们仅在上述目的所需期间以及法律法规和主管部门规定的时限内保存您的信息。'],
    ['retention-period', 'When you leave, we may keep your file to comply with the tax laws.'],
    ['rights-access', 'You can ask to receive an exported file of the data that we hold about you.'],
    ['rights-correction', 'The member may correct the data, and she may update her contact information in the app.'],
    ['rights-objection', 'You can opt out of marketing messages in your account.'],
    ['rights-objection', 'You may opt out of having your address shared.'],
    ['rights-portability', 'You can ask to receive an exported file of the data that we hold about you.'],
    ['rights-portability', 'To correct, delete or port what you gave us, write to us.'],
    ['rights-portability', 'Export your records as a CSV file in the settings.'],
    ['rights-portability', '导出记录为CSV文件。'],
    ['rights-withdraw-consent', 'The information may be withdrawn at any time by a letter to us.'],
    [
      'sale-sharing-disclosure',
      'Nothing is sold, and we never disclose personal information to unaffiliated companies.',
    ],
    ['sale-sharing-disclosure', 'We share all categories of information with those who host the service.'],
    [
      'sensitive-data',
      'We do not knowingly offer groups of readers that rest on anything which we hold to be sensitive information.',
    ],
    ['sensitive-data', 'In the survey we ask for demographic information such as age, religion and income.'],
  ],
  notStated: [
    ['cross-border-transfer', '使用该支付方式时，插件需要访问境外IP地址。'],
    ['joint-controllers', 'The firms of our group act as controllers or joint controllers.'],
    ['rights-objection', 'The partner lets you opt out with its own tool.'],
    ['rights-portability', 'The app opens a port of your router.'],
  ],
});

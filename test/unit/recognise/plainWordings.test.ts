import { describe, expect, test } from 'vitest';
import { analyseText } from '../../rules/analyseText.ts';

/** How writers of small apps, shops, schools and clinics say it, and what uses the same words for something else. */
const wordings: Readonly<Record<string, { readonly says: readonly string[]; readonly not: readonly string[] }>> = {
  children: {
    says: [
      'This app is not for children.',
      'You must be 16 or older.',
      'Who orders confirms to have reached the age of majority.',
      "This app isn't for children.",
      "I don't knowingly collect data from kids.",
      'The app is made for grown-ups.',
      'By using this site you represent that you are of the age of majority.',
      'Nothing in this app is aimed at children.',
      "Players younger than 13 need a parent's okay.",
    ],
    not: ['The lift carries eight persons.', 'Children love our toys.', 'We design parent portals.'],
  },
  'collection-purposes': {
    says: [
      'The host may log the address of your device, the time and the page for security and troubleshooting.',

      'The nickname is stored so the bot can greet you.',
      'I use your address only to send the parcel.',
      'Usage figures tell me which screens need work.',
      'I use your email only to reply to you.',
      'The server ID is stored so the bot can remember your settings.',
      'The usage numbers tell me which features to work on.',
      'Data is stored for analytical purposes.',
      'The information is only used for statistics.',
      'Camera – to scan QR codes',
      'We keep a record of attendance to follow up absent pupils.',
      'Your phone number lets the driver call you on arrival.',
    ],
    not: [
      'Our guards collect the keys in the evening.',

      'You can use the camera to take pictures.',
      'To use the app you need a phone.',
      'You can use the app to take pictures.',
      'Please read this to learn how we use data.',
    ],
  },
  'consent-mechanism': {
    says: [
      'The picture is shown where the guest has agreed in our consent screen.',
      'We ask for your OK before we turn on analytics.',
    ],
    not: ['The flow of water is agreed with the town.', 'We agree with you.'],
  },
  contact: {
    says: [
      'If you need help with your records, please speak to a member of staff at the front desk.',
      'If something does not work as described, feel free to open a ticket in the GitHub repository.',
      'For anything else, give us a call.',
      'Write to the school office, 3 Mill Lane, Oxford.',
      'Got questions? Ping us on Discord.',
      'Feel free to open a ticket in the GitHub repository.',
      'For anything else, give us a call on 01234 567890.',
      'Need help? Reach out to a moderator in the #support channel.',
      'Support: support@foo.com',
      'Talk to our front desk if you have a concern about your records.',
      'Please raise a ticket on our support server.',
    ],
    not: [
      'The support team works with a ticket system.',
      'We collect your contact details.',
      'Friends can contact you through the app.',
      'The app asks for access to your contacts.',
      'The support team uses Zendesk.',
    ],
  },
  'controller-identity': {
    says: [
      'The Harbour Choir is a registered society.',
      "I'm Tom Becker, the author of this extension.",
      'The developer of this app is Ana Costa.',
      'Willow Tree Dental is responsible for your data.',
      'Hi, my name is Peter Stone and I built this bot in my spare time.',
      'Who we are: Harbour Yoga Studio, 12 Quay Street, Bristol.',
      'Greenfield Clinic is the custodian of your health records.',
      'This website belongs to Anna Novak, sole trader.',
      '# Privacy\n\nWe collect names.\n\n## Contact\n\nMaple Bikes\n\n12 Canal Road\n\nLeeds LS1 4AB\n',
      '# Privacy\n\nThe app for children aged 3–9, published by Ada Bell.',
      'Bell Repairs is the controller and responsible entity for your personal data.',
    ],
    not: [
      'Google is the data controller for the advertisements that it shows.',
      'Apple is responsible for the data that it collects.',
      'This page was made with Jekyll.',
      'Google is the data controller for the ads it shows.',
      'The developer of the SDK is Meta.',
      '# Privacy\n\nWe use hosting of Other Inc, 88 Long Street, San Francisco.',
      'Google is responsible for the data it collects.',
    ],
  },
  'cross-border-transfer': {
    says: ['Your data may leave the EU.'],
    not: ['The bank needs your address to transfer money abroad.', 'We transfer the money abroad.'],
  },
  'data-sources': {
    says: [
      'When you browse the shop, our hosting providers may record your browser type.',
      'We hold your name and telephone number when you apply for a stall.',
      'Details entered through the enquiry form reach our office.',
      '# Privacy\n\n## Details\n\n**You provide:**\n\nThe name and the size of the boat that is to lie here.\n\n**From third parties:**\n\nThe draught of the boat, as its yard has measured it.\n',

      'Your doctor sends us a letter with your details.',
      'We collect information from you when you book a room.',
      'We get your data from you when you sign up.',
      'We collect information from you when you register or place an order.',
      'Your GP sends us a referral with your details.',
      'Your browser sends us the IP address.',
      'Discord gives us your user ID.',
      'Where the data comes from: forms you fill in, and cookies.',
    ],
    not: [
      '# Privacy\n\n## Details\n\n**You provide:**\n\nThe name and the size of the boat that is to lie here.\n',
      'When you visit the harbour, the pilot may help you.',
      'You can call our network of dealers when you apply for a loan.',
      'We receive many visitors in summer.',
      'We get many questions.',
    ],
  },
  'effective-date': {
    says: [
      'Date: 4 April 2023',
      'This notice was written in June 2023.',
      'Date: 1 June 2024',
      '# Changelog\n- June 16, 2022: Added hosting provider\n- May 2, 2021: First version',
    ],
    not: ['The club was founded in June 2012.', 'Founded in June 2012.', 'The event takes place on 5 May 2025.'],
  },
  'legal-basis': {
    says: [
      'As a school we process these records because it is our public task.',
      'We do this on the ground of our legitimate interest in a safe shop.',
      'The law lets us do this because we have a contract with you.',
      'As a school we process data because it is our public task.',
      'We do this on the ground of our legitimate interest in security.',
      'We only process your data with your permission.',
    ],
    not: ['We take legal action if needed.', 'You consent to our terms.'],
  },
  'mandatory-optional': {
    says: [
      'The library does not require an account to read its pages.',
      'There is no account, no registration and nothing to sign.',

      'Location is optional.',
      'The app works fine without an account.',
      'Without your email we cannot open an account.',
      'We cannot treat you unless you tell us your medical history.',
      'If you would rather not give your name, a nickname will do.',
      "If you don't want to give your name, you can use a nickname.",
      "Without your email we can't create an account.",
      'You can use the app without an account.',
      'Giving your birthday is up to you.',
      "We can't treat you unless you tell us your medical history.",
      'If you deny the camera permission, the related features are disabled.',
      'The app works fine without location access.',
    ],
    not: [
      'There is no account of yours with us.',

      'Without your consent we do not share your address.',
      'The optional extras cost five euros.',
      'You have to be 18.',
    ],
  },
  'non-discrimination': {
    says: [
      'We will not treat you any differently if you use these rights.',
      "We won't treat you any differently if you use these rights.",
      "You'll get the same service and price if you exercise your rights.",
      'We will not punish you for making a request.',
    ],
    not: ['We treat every guest in the same way.'],
  },
  'policy-updates': {
    says: [
      'I may tweak this text now and then.',
      'Changes show up in the git history of the page.',
      'We review this notice every year.',
      "If this changes, I'll say so here.",
      'This page may be edited from time to time.',
      'I may tweak this text; check back now and then.',
      'New versions are announced in the Discord server.',
      'Changes show up in the git history.',
      'We reserve the right to amend this document.',
    ],
    not: ['You can edit your page at any time.', 'We update the app often.', 'You can change your password.'],
  },
  'response-deadline': {
    says: [
      'We answer within a month.',
      'Please allow up to three days for a reply.',
      'You will hear from us within four weeks.',
      "We'll answer within a month.",
      'Please allow up to 24 hours for a response.',
      'We will respond within the time PIPEDA requires.',
      'Upon your request we delete it as soon as the request is received.',
    ],
    not: ['Deliveries take up to five days.', 'Logs are deleted within 30 days.'],
  },
  'retention-period': {
    says: [
      'Once you uninstall the tool, I keep nothing.',
      'Your text is gone as soon as you close the tab.',
      'Uninstalling the program deletes everything that it saved.',
      'We hang on to your address until you unsubscribe.',
      'I keep nothing after you uninstall.',
      'Your data is gone as soon as you close the tab.',
      'Nothing is stored permanently.',
      'We hang on to your email until you unsubscribe.',
      'How long? Until you delete your account.',
      'Messages are only held in memory and never written to disk.',
      'Uninstalling the app removes all of its data.',
    ],
    not: ['You can unsubscribe at any time after you have signed up.', 'You can delete a note by swiping left.'],
  },
  'rights-access': {
    says: [
      'Patients may look at their file.',
      'You can ask what we hold about you.',
      'Type the command to see what the bot stores about you.',
      'You may ask what we hold about you.',
      'Patients can ask to see their records.',
      'Type /mydata to see what the bot stores about you.',
      'If you wish to have a record of your data, please contact us.',
    ],
    not: [
      'The staff can see your records.',
      "You can see your friends' posts.",
      'We need access to your camera.',
      'Staff can view your data.',
    ],
  },
  'rights-correction': {
    says: [
      'Please tell the office if your address is out of date.',
      'Found a mistake in your data? Drop me a line.',
      'Found an error in your data? Write to me and I will put it right.',
      'Please inform the office if your address is out of date.',
    ],
    not: [
      'If you find a mistake in the app, please report it.',
      'We correct bugs in the app.',
      'We may update this policy.',
    ],
  },
  'rights-deletion': {
    says: [
      "Write me and I'll wipe it.",
      'Contact us and we will destroy the record.',
      'We will remove your entry on request.',
      'If you want it deleted, give the office a call.',
      'You can delete saved games at any time.',
      'Want your data gone? Send an email.',
      'We will delete your information upon your request.',
      'If you unsubscribe, your email address will be removed from our system.',
      "Contact me and I'll remove your data.",
      'If you ever want it deleted, contact us and we will remove your address from our database.',
      'You can delete saved listings at any time.',
      "We'll take your details off our list if you ask.",
      "You can clear all data from the app's settings.",
    ],
    not: [
      'You cannot delete the log of the server.',
      'We delete spam as soon as somebody reports it.',
      'We delete spam automatically.',
      "You must not delete other people's data.",
      'Deleted items go to the recycle bin.',
    ],
  },
  'rights-exercise': {
    says: [
      'For access, correction or privacy questions, contact the address shown in the store.',
      "Such requests must be sent to the club's secretary.",
      'Ask at reception if you want a copy of your record.',
      'Open a ticket on the server to have your data removed.',
      'Deletion requests go to a@b.org.',
      'Open a ticket on our server to have your data removed.',
      'If you would like to request deletion of any data please contact the bot administrators.',
    ],
    not: [
      'If the printer shows an error, contact the office.',
      'To order a card, please contact us.',
      'To order, contact us by email.',
      'Please contact us if you have questions.',
    ],
  },
  'rights-objection': {
    says: [
      'If you do not want us to use your picture, let us know.',
      'You can opt out of the statistics.',
      'You can say no to this at any time.',
      "If you don't want us to use your data this way, let us know.",
    ],
    not: ['We do not want you to worry.', 'Nobody objected.'],
  },
  'rights-portability': {
    says: [
      'Export your entries: we send you a JSON copy of them.',
      'Export your contributions: we will send you a JSON copy.',
      'Use the export button to get a copy of your notes in a common format.',
    ],
    not: [
      'You can export a picture to your gallery.',
      'You can download the app from the store.',
      'You can export pictures to your gallery.',
    ],
  },
  'rights-restriction': {
    says: [
      'You have rights to access, correct, erase, restrict or export your records.',
      'You can have processing restricted while a dispute is checked.',
    ],
    not: ['You can correct your entry and restrict the view of the map.', 'Access is restricted to staff.'],
  },
  'rights-withdraw-consent': {
    says: [
      'You can take back your consent by email.',
      'You can switch the statistics off in the settings at any time.',
      'You can switch analytics off again in settings whenever you like.',
      'If you have agreed, you can revoke it later.',
    ],
    not: ['You can take back the goods within a week.', 'You agree to these terms.'],
  },
  'security-measures': {
    says: [
      'Paper files are kept in a locked cabinet.',
      'The records are protected by a password.',
      'All staff are bound to confidentiality.',
      'Only the developer has access to the database.',
      'The connection uses HTTPS.',
      'Your data is protected by a password.',
      'I do my best to keep the data safe.',
      'Records sit on a server behind a firewall.',
      'Staff are trained to keep your data confidential.',
    ],
    not: ['Keep your password secret.', 'The security guard checks tickets.'],
  },
  'sharing-recipients': {
    says: [
      'Error reports are forwarded to Sentry.',
      'Your test results are passed on to your doctor.',
      'The tool does not copy your pictures to the cloud or share them with anyone.',
      'No one but you has access to the list.',
      'Your data goes to nobody but me.',
      'The app does not upload your files to the web or share it with others.',
      'Crash reports go to Sentry.',
      'Only our accountant and our payment provider see your invoices.',
      'Messages are sent to OpenAI to generate the reply.',
      'Your results are passed on to your GP.',
      'We hand over records to the next school.',
      'No one but you has access to your notes.',
      'Payments are handled by Stripe, which receives your card details.',
      'We use Mailchimp to send the newsletter.',
    ],
    not: [
      'You can share your notes with friends.',
      'Share this app with others.',
      'We share our thoughts with everybody on our blog.',
    ],
  },
  'purpose-change': {
    says: ['如需将您的资料用于本声明未列明的用途或者收集声明未提及的其他资料，我们会通过弹窗另行取得您的同意。'],
    not: ['本声明未列明的用途不在此说明。'],
  },
  cookies: {
    says: ['您的设置保存在浏览器的本地存储中。'],
    not: ['您的照片保存在手机的本地存储中。'],
  },
};

/** Whether a sentence alone states a clause, or answers it in the negative. */
function states(clause: string, text: string): boolean {
  const state = analyseText(text).model.clauses.get(clause)?.state;
  return state === 'present' || state === 'denied';
}

describe.each(Object.entries(wordings))('%s in plain words', (clause, { says, not }) => {
  test.each(says)('%s', (text) => expect(states(clause, text)).toBe(true));
  test.each(not)('not: %s', (text) => expect(states(clause, text)).toBe(false));
});

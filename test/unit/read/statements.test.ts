import { expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import type { Statement } from '../../../server/src/core/read/statement.ts';
import { knowledge } from '../../knowledge.ts';

/** A sentence and what it says: who, "not", action, data, and ">" those who get them. Relative clauses are left out. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  [
    "Under no circumstances is a customer's personal data passed on to anyone outside our company.",
    'we not share personal-information > third-party',
  ],
  ["No disclosure of members' data to third parties takes place.", 'we not share personal-information > third-party'],
  [
    "We'll never make it, or anything else we know about you, available to other companies.",
    'we not share - > third-party',
  ],
  ["We make players' session times available to three market research firms.", 'we share - > company'],
  [
    'We pass your data to third-party partners such as advertisers and their agents.',
    'we share personal-information > partner+advertiser',
  ],
  ['We share your data with third parties like ad networks.', 'we share personal-information > advertiser'],
  ['The networks gather your IP address.', 'company collect ip-address'],
  ['Nobody but our own team ever receives information about you.', 'third-party not collect personal-information'],
  ['Nothing by which a reader could be identified is transmitted to them.', 'we not share -'],
  ['The data we collect is shared with advertisers.', 'we share personal-information > advertiser'],
  ['The data we collect are never sold.', 'we not sell personal-information'],
  ['We share the data you give us with partners.', 'we share personal-information > partner'],
  ['Disclosing findings to insurers is forbidden.', 'we not share - > insurer'],
  ['There is no transfer of data to third parties.', 'we not share personal-information > third-party'],
  ['We do not engage in the sale of personal data.', 'we not sell personal-information'],
  ['We refrain from any disclosure of your email address.', 'we not share email-address'],
  ['Partners are given your name and email address.', 'we share name+email-address > partner'],
  ['Sponsors receive the names of winners from us.', 'we share name > partner'],
  [
    'We do not collect, share, or sell any personal data.',
    'we not collect personal-information',
    'we not share personal-information',
    'we not sell personal-information',
  ],
  [
    'The app does not store nor sell your personal data.',
    'we not retain personal-information',
    'we not sell personal-information',
  ],
  ['Your name is passed on by the trust to a research institute.', 'we share name > researcher'],
  ['Stripe collects your e-mail address.', 'third-party collect email-address'],
  ["Doctors in Oslo view our patients' images.", 'company access health+content'],
  ['Advertisers get no information from us.', 'advertiser not collect personal-information'],
  ['We will not, and will not allow others to, sell your data.', 'we not sell personal-information'],
  ['We keep your data to ourselves.', 'we not share personal-information'],
  ["We don't and won't sell your data.", 'we not sell personal-information'],
  ['We have never sold data and never will.', 'we not sell personal-information'],
  ['It is not our practice to share data.', 'we not share personal-information'],
  ['We are not in the business of selling your data.', 'we not sell personal-information'],
  ['We do not knowingly share data with advertisers.', 'we not share personal-information > advertiser'],
  ['Your data may be disclosed by us to sponsors.', 'we share personal-information > partner'],
  ['We may have to disclose your information to authorities.', 'we share personal-information > authority'],
  ['At no time do we pass data to outsiders.', 'we not share personal-information > third-party'],
  ['We reserve the right to share your data with partners.', 'we share personal-information > partner'],
  ['You may share your photos with friends.', 'user share content'],
  [
    'Personal data that we hold is not made available to any other person.',
    'we not share personal-information > third-party',
  ],
  ['Data is only shared with carriers.', 'we share personal-information > logistics'],
  ['We will make personal information public under no circumstances.', 'we not publish personal-information > public'],
  ['We allow advertisers to collect your IP address.', 'advertiser collect ip-address'],
  ['Third parties are not permitted to collect data on our site.', 'third-party not collect personal-information'],
  ['Your details will not be made known to anyone.', 'we not share personal-information > third-party'],
  ['Nothing you tell us is passed to others.', 'we not share -'],
  ['No third party ever sees your messages.', 'third-party not access message'],
  ["Our members' addresses are given to no one.", 'we not share postal-address'],
  ['We share none of your information.', 'we not share personal-information'],
  ['None of this information reaches advertisers.', 'we not share personal-information > advertiser'],
  ['We do not let anyone outside the company see your records.', 'third-party not access personal-information'],
  ["We don't pass your phone number along to other firms.", 'we not share phone-number > company'],
  ['We forward your purchase history to Brightline Ltd.', 'we share transaction > third-party'],
  ['Your email address is uploaded to Facebook.', 'we share email-address > social-network'],
  ['Patient names are reported to drug makers.', 'we share health+name > company'],
  ['We exchange customer data with other retailers.', 'we share personal-information > partner'],
  ['Your contact details may be used by our partners to send you offers.', 'partner use contact-information'],
  ['Third parties such as Google collect information about your visits.', 'third-party collect personal-information'],
  ['An analytics tool by Hotjar logs your clicks.', 'analytics-provider collect usage'],
  ['Data brokers buy our customer lists.', 'data-broker collect personal-information'],
  ['We license our user database to research companies.', 'we sell personal-information'],
  ['We make money by selling access to user profiles.', 'we sell personal-information'],
  ['Your data is never traded or rented.', 'we not sell personal-information', 'we not sell personal-information'],
  ['By visiting this site you agree that we may share your data.', 'we share personal-information'],
  ['We process your email address exclusively to send the newsletter.', 'we collect email-address'],
  ['Your email address is also used to show you advertising on social networks.', 'we use email-address'],
  ['We collect no data other than your name.', 'we not collect personal-information'],
  ['Your location is transmitted to weather services.', 'we share location'],
  ['Our partners are free to use the data for their own marketing.', 'partner use personal-information'],
  ['We may share data with our affiliates as third parties.', 'we share personal-information > affiliate'],
  ['We will under no circumstances hand over your address to strangers.', 'we not share postal-address > third-party'],
  ['We will not retain your messages and never pass them on.', 'we not retain message', 'we not share message'],
  ['We collect, store and use your name.', 'we collect name', 'we retain name', 'we use name'],
  ['The law firm may disclose your name to the court.', 'we share name > authority'],
  ['You can delete your photos at any time.', 'user delete content'],
  ['Parents may request the data of their child.', 'parent collect personal-information'],
  ['Your name and your address are deleted by us after a year.', 'we delete name+postal-address'],
  [
    'Your data may be disclosed in a merger, a sale of assets or an acquisition by an affiliate.',
    'we share personal-information',
  ],
  ['I immediately delete your name.', 'we delete name'],
  ['Your photos are not collected by me.', 'we not collect content'],
  ['No personal data other than your name is stored by us.', 'we not retain personal-information'],
  ['We take steps to remove your address from our lists.', 'we delete postal-address'],
  ['If you subscribe you will be required to give your name to our carriers.', 'user share name > logistics'],
  [
    'We store letters of yours and delete your messages; we log no clicks.',
    'we delete message',
    'we not collect usage',
  ],
  ['In the event that your name changes, we will store it.', 'we retain name'],
  ['We use your name and share it with insurers.', 'we use name', 'we share name > insurer'],
  ['We will share data (i.e. your name) with banks.', 'we share personal-information+name > bank'],
  ['We provide these companies with your name.', 'we share name > company'],
  ['You can delete your photos using your profile page.', 'user delete content'],
  ['We collect your precise location data.', 'we collect precise-location'],
  [
    'We collect your device model and store it on your device.',
    'we collect device-information',
    'we retain device-information',
  ],
  ['We collect data from people over 16 years of age.', 'we collect personal-information'],
  ['We may transfer your data outside the EU.', 'we share personal-information'],
  ['We collect data about visits to social media.', 'we collect personal-information'],
  ['We use encrypted messages only.', 'we use message'],
  // What is not done but only named, or is no deed with data.
  ['We use other companies for this.'],
  ['This page is used to inform visitors.'],
  ['They help us a lot.'],
  ['We may send you offers by email.'],
  ['We use your name to remember you, measure success and share photos.', 'we use name'],
  ['It protects your messages from being seen or accessed by strangers.'],
  ['We ask for your consent to use your name.'],
  ['Contact us and submit your name.'],
  ['To be safe, please do not send us your password.'],
  ['We make every effort to reach people in public places.'],
  ['This is our policy on the collection, use, and disclosure of your name.'],
  ['Use the link “Do not sell my data” below.'],
  ['We comply with data protection law and provide data security.'],
  ['How we use your name.'],
  ['Certain cookies enable you to log into the members area.'],
  ['You hereby give your explicit consent to the processing of your personal data.'],
  ['We use a schedule.'],
  ['A business “sells” personal information when it is paid.', 'anyone sell personal-information'],
  ['We provide all customers with a better experience and our products.'],
  ['We may use anonymous or hashed data.', 'we use personal-information'],
  ['Rather than sell your data, we charge a fee.'],
  ['We remain liable for what our partners do.'],
  ['Please see the section on your data.'],
];

test.each(sentences)('%s', (sentence, ...expected) => {
  const said = read(sentence)
    .filter(({ restrictive }) => !restrictive)
    .map(describeStatement);
  expect(said).toEqual(expected);
});

/** A sentence and what limits its first statement: purposes, and kinds of conditions and exceptions. */
const limits: readonly (readonly [string, string])[] = [
  ['We use your name for accounting.', 'billing'],
  ['We use your account for nothing else.', ''],
  ['We use your name for marketing and statistical purposes.', 'marketing+analytics'],
  ['We use your name to personalise content and improve the app.', 'personalisation+improvement'],
  ['We share your name with payment processors and marketing agencies.', ''],
  ['We share your name with security consultants.', ''],
  ['We collect the name of your account.', ''],
  ['We keep data stored by partners for advertising.', 'advertising'],
  ['We do not sell your name, and we use your photos for marketing.', ''],
  ['We share your name with partners who work for marketing.', ''],
  ['We collect data to find out how you use the app.', ''],
  ['We ask you whether you want to share your photos.', ''],
  ['We share your name as required by law.', '; if law'],
  ['We share your name with partners, where the law permits it.', '; if law'],
  ['We share your name to the extent necessary.', '; if necessity'],
  ['We keep your name for as long as we have agreements with you.', '; if time'],
  ['We keep your name as long as you like, unless the law asks for more.', '; if time; unless law'],
  ['We do not sell your name, and we share your photos with your consent.', ''],
  ['If you agree, we collect your name and we share it.', '; if consent'],
  ['We store your name on servers in Peru, where laws differ.', ''],
];

test.each(limits)('limits: %s', (sentence, expected) => {
  const [statement] = read(sentence);
  const kinds = (word: string, list: Statement['conditions'] = []) =>
    list.length > 0 ? [`${word} ${list.map(({ kind }) => kind).join('+')}`] : [];
  const purposes = [...new Set((statement?.purposes ?? []).map(({ id }) => id))].join('+');
  expect([purposes, ...kinds('if', statement?.conditions), ...kinds('unless', statement?.exceptions)].join('; ')).toBe(
    expected,
  );
});

test('an item is read with its lead-in where it is no clause of its own', () => {
  const items = (leadIn: string, ...list: readonly string[]) =>
    read(`${leadIn}\n\n${list.map((item) => `- ${item}`).join('\n')}`).map(describeStatement);
  expect(items('We collect:', 'your name', 'We also keep your photos.')).toEqual([
    'we collect name',
    'we retain content',
  ]);
  expect(items('You may:', 'delete your photos')).toEqual(['user delete content']);
  expect(items('We use your name to:', 'Share photos with you', 'Publish content')).toEqual(['we use name']);
  expect(items('We share your name with:', 'banks')).toEqual(['we share name', 'we share name > bank']);
  expect(items('We collect data about you:', 'Our site sometimes has links to other companies.')).toEqual([
    'we collect personal-information',
  ]);
});

test('a relative clause is said of what stands before it', () => {
  const restrictive = read('Photos that we share are small.').filter((statement) => statement.restrictive);
  expect(restrictive.map(describeStatement)).toEqual(['we share content']);
  expect(read('Service providers who process your name are few.').map(describeStatement)).toEqual([
    'processor collect name',
  ]);
});

test('items that tell purposes name no data that are shared', () => {
  const text = 'We use your name for the following purposes:\n\n- Checking documents and photos';
  expect(read(text).map(describeStatement)).toEqual(['we use name']);
});

test('to whom a sale is made is not to whom data are given', () => {
  expect(read('We may share your name in connection with a sale to another company.')[0]?.recipients).toEqual([]);
});

test('a group of people is meant where it is named by itself or as owner of data', () => {
  expect(read('We keep customer data.')[0]?.subject).toBe('customer');
  expect(read('Our customer support keeps your name.')[0]?.subject).toBe('user');
});

test('what may be done anywhere is said to be done abroad where a place is named', () => {
  const actions = (text: string) => read(text)[0]?.actions;
  expect(actions('We process your name.')).toEqual(['collect', 'use']);
  expect(actions('We process your name in India.')).toEqual(['collect', 'use', 'transfer-abroad']);
});

function read(text: string): readonly Statement[] {
  const options = { path: 'policy.md', format: 'markdown', knowledge, today: '2026-11-22' } as const;
  return readPolicy(`# Privacy policy\n\n${text}\n`, options).statements;
}

function describeStatement({ agent, actor, polarity, action, data, recipients }: Statement): string {
  const names = (list: readonly { readonly id: string }[]) => [...new Set(list.map(({ id }) => id))].join('+');
  return [
    agent?.id ?? actor,
    ...(polarity === 'negative' ? ['not'] : []),
    action,
    names(data) || '-',
    ...(recipients.length > 0 ? ['>', names(recipients)] : []),
  ].join(' ');
}

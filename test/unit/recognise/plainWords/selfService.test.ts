import { plainWordsTest } from './plainWordsTest.ts';

plainWordsTest('rights that readers use themselves, and what is said around them', {
  stated: [
    ['rights-access', 'To see the records that the bot keeps about you, run the command `/mydata show`.'],
    ['rights-access', 'Press the button to download all data of your team.'],
    ['rights-correction', 'To change the details in your entry, open the list of members.'],
    ['rights-correction', 'You correct them yourself: edit your entries in the member menu.'],
    ['rights-deletion', 'To wipe your history, type `!forget` in any channel.'],
    ['rights-deletion', "If you'd like the organisers to delete the data of your booking, ring them."],
    ['rights-deletion', 'Delete your recordings from the storage screen.'],
    ['request-refusal', 'You may ask for erasure of your account, except where the law requires us to keep it.'],
    ['request-refusal', 'This does not include any data that we are obliged to keep for tax.'],
    ['request-refusal', 'You may delete your entry; we may be required to keep some records of it.'],
    ['response-deadline', 'After you write, we have thirty days to reply.'],
    ['response-deadline', 'We answer within the period that the law sets.'],
    ['mandatory-optional', 'The club does not oblige guests to give any personal details.'],
    ['consent-mechanism', 'Location stays disabled until you agree.'],
    ['consent-mechanism', 'You agree by signing the form at the desk.'],
  ],
  notStated: [
    ['legal-basis', 'By using the app you agree to this policy. We share data to comply with legal obligations.'],
    ['legal-basis', 'We comply with the law. We answer the police where a legal obligation exists.'],
    ['legal-basis', 'We may disclose data if we believe in good faith that it is necessary to comply with the law.'],
    ['mandatory-optional', 'Required information: a copy of your passport.'],
    ['request-refusal', 'The cellar cannot be accessed by visitors.'],
    ['request-refusal', 'We do not respond to requests of authorities without a warrant.'],
    ['response-deadline', 'We provide notice of a change of owner at least thirty days before.'],
    ['rights-correction', 'Changes are shown on the page of the club.'],
    ['rights-exercise', 'We use it to sign you in and to authenticate your identity.'],
    ['rights-exercise', 'You can disable access to your photos in the device settings.'],
  ],
});

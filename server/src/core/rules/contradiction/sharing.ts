import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import { statementsOf } from '../../read/statementsOf.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';
import { certainties } from './common/certainties.ts';
import { isOurOwn } from './common/isOurOwn.ts';
import { opposePositions } from './common/opposePositions.ts';
import { asSureAs, type Position, positionsOf } from './common/readPositions.ts';
import { areOfSameRecipients } from './common/recipientKinds.ts';
import { promisesOfSameData } from './common/sameData.ts';
import { sentOutside } from './common/sentAway.ts';
import { mentionedData } from './common/sharedTopic.ts';
import { deniedSharing, statedSharing } from './common/sharingStatements.ts';

/** One sentence says that data are not shared, another that they are. */
export const contradictionSharing = defineRule({
  id: 'contradiction/sharing',
  summary: {
    en: 'What is said not to be shared must not be shared elsewhere.',
    zh: '既称不共享，其他地方就不得共享。',
  },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-sharing'],
      absolute: true,
      furtherPromises: deniedSharing(policy),
      furtherBreaches: [...statedSharing(policy), ...sentOutside(policy), ...sharedForMarketing(policy)],
      breaches: ['shares', 'shares-identifiers'],
      severity: 'error',
      // A promise not to share what tells who somebody is leaves the rest free.
      holds: ({ sentence: promise }, { sentence: breach }) =>
        !leavesOthers.test(promise.text) &&
        !saysWhatIsGiven.test(breach.text) &&
        !sharesOwnOnly(policy, breach) &&
        tellsOfSharing(policy, breach) &&
        areOfSameRecipients(promise.text, breach.text) &&
        promisesOfSameData(policy, promise, breach) &&
        (!says(policy, promise.index, 'of-identifying-data') || namesIdentifier(policy, breach)),
    });
  },
  fixes: exceptFixes,
});

/** Whether all that a sentence is read to share is the company's own: "we give partners the phone number of our shop". */
function sharesOwnOnly(policy: PolicyModel, { index }: Sentence): boolean {
  const shared = statementsOf(policy.statements, index).flatMap(({ actions, data }) =>
    actions.includes('share') ? data : [],
  );
  return shared.length > 0 && shared.every((one) => isOurOwn(policy, one));
}

/** "We share your details with selected companies for marketing": plain words that mean nothing else. */
function sharedForMarketing(policy: PolicyModel): readonly Position[] {
  const plain = positionsOf(policy, 'shares').filter(
    ({ isPlain, sentence }) => isPlain && forMarketing.test(sentence.text) && !waits.test(sentence.text),
  );
  return asSureAs(plain, certainties.remark + 1);
}

const waits = /\b(?:if|unless|opt|choose|consent|permission|agree\w*|not|never|no)\b/i;

const forMarketing =
  /\bwith (?:\w+ ){0,3}?(?:third parties|companies|partners|organi[sz]ations|advertisers|sponsors|brands)\b[^.;]*\b(?:for|so that they|who|which)\b[^.;]*\b(?:marketing|promotion\w*|advertis\w+|offers?)\b/i;

/** Promised of what was not told before, for the purpose named before, or of our own machines. */
const leavesOthers =
  /\bany other third part(?:y|ies)\b|\bthird part(?:y|ies) not (?:listed|named|mentioned|described)\b|\bfor (?:this|that) purpose\b|\bto our (?:own )?servers?\b|\b(?:shared|sent|disclosed|transmitted) (?:with|to) us\b|上述(?:以外|之外)|我们的服务器/i;

/** "The information you give us includes your name": nobody else gets it. */
const saysWhatIsGiven =
  /\b(?:information|data|details) (?:that |which )?you (?:may )?(?:give|provide|supply|submit|send|disclose|share)(?: to| with)? us (?:may |can )?(?:include|consist|contain)/i;

/** A word tells that data go to somebody; an item that only names data has it in its lead-in. */
function tellsOfSharing({ sentences, document }: PolicyModel, { kind, text, leadIn }: Sentence): boolean {
  if (document.language === 'zh') return true;
  if (kind !== 'item') return sharing.test(text);
  const introduced = leadIn === undefined ? '' : (sentences[leadIn]?.text ?? '');
  return sharing.test(text) || (sharing.test(introduced) && !givenToUs.test(introduced));
}

/** "Information you provide (directly):": we get it. */
const givenToUs =
  /\byou (?:\w+ )?(?:provide|give|submit|share|supply|send)\b|\b(?:provided?|given|sent) (?:by|from) you\b/i;

const sharing =
  /\b(?:shar(?:e|es|ed|ing)|disclos\w+|pass(?:ed)?|transfer\w*|transmit\w*|sen[dt]|forward\w*|submit\w*|upload\w*|giv(?:e|es|en|ing)|provid\w+|hand\w*|report\w*|obtain\w*|gets?|goes|go|see|access\w*|(?<!\b(?:to|you|will) )receiv\w+|recipients?|available|entrust\w*|suppl\w+|sold|sell)\b/i;

function namesIdentifier(policy: PolicyModel, sentence: Sentence): boolean {
  return mentionedData(policy, sentence).some((id) => subsumes(policy.knowledge, 'dataTypes', 'identifier', id));
}

/** Adds "except as described in ‹section›" to the promise: the section of the first statement that breaks it. */
function exceptFixes(
  { message, span, related }: Finding,
  { document, sentences, sections }: PolicyModel,
): readonly Fix[] {
  if (document.language !== 'en') return [];
  const isLater = message.id === 'promise-later';
  const promise = isLater ? span : related.find((one) => one.message.id === 'promise')?.span;
  const breach = isLater ? related.find((one) => one.message.id === 'breach')?.span : span;
  const breaking = breach && sentences.find((sentence) => sentence.span.start === breach.start);
  const section = breaking && sections[breaking.section];
  const home = sentences.find((sentence) => sentence.span.start === promise?.start)?.section;
  if (!promise || !breach || section?.kind !== 'heading' || section.level <= 1) return [];
  const title = document.prose.slice(section.titleSpan.start, section.titleSpan.end).trim();
  const stop = document.prose.slice(promise.start, promise.end).search(/\.\s*$/);
  if (title === '' || stop < 0) return [];
  const end = promise.start + stop;
  // Within one section its own title would tell nothing.
  const isHere = section.index === home;
  const where = isHere ? (breach.start > promise.start ? 'below' : 'above') : `in “${title}”`;
  const exception = `except as described ${where}`;
  return [
    {
      title: { id: 'except-fix', data: { exception } },
      kind: 'suggestion',
      edits: [{ span: { start: end, end }, newText: `, ${exception}` }],
    },
  ];
}

import type { PolicyModel } from '../../model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { defineRule } from '../rule.ts';
import { admissionsByAge, agesIn as agesRead, exclusionsByAge } from './common/agesOfUse.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, remarkPositions, takes } from './common/readPositions.ts';
import { says } from './common/readRemarks.ts';
import { sameActivity } from './common/sameActivity.ts';

/** The service is for adults only, yet children may use it with consent. */
export const contradictionAdultService = defineRule({
  id: 'contradiction/adult-service',
  summary: { en: 'Who may use the service must be said alike everywhere.', zh: '谁可以使用服务，各处说法必须一致。' },
  severity: 'information',
  *check(policy) {
    const [excluded, admitted] = [exclusionsByAge(policy), admissionsByAge(policy)];
    const [excluding, admitting] = [excluded, admitted].map((all) => new Set(all.map(({ sentence }) => sentence)));
    yield* opposePositions(policy, {
      promises: ['adults-only'],
      furtherPromises: [
        ...remarkPositions(policy, 'minimum-age').filter(({ sentence }) => !allowsOthers.test(sentence.text)),
        ...excluded,
      ],
      breaches: ['children-allowed', 'child-consent-age'],
      furtherBreaches: admitted,
      oneMatter: true,
      plainIsSure: true,
      severity: 'information',
      ignoreGroups: true,
      holds: (promise, breach) =>
        (excluding?.has(promise.sentence) || !isMainly(policy, promise)) &&
        !collectsNothing.test(breach.sentence.text) &&
        ![promise, breach].some(({ sentence }) => isOfFamilies.test(sentence.text)) &&
        // That a parent has to agree lets children in only where both sentences say whom they speak of.
        (takes(policy, breach.sentence.index, 'children-allowed') ||
          admitting?.has(breach.sentence) ||
          (saysForWhom(policy, promise) && agesIn(policy, breach).length > 0)) &&
        admitsYounger(policy, promise, breach) &&
        sameActivity(promise.sentence, breach.sentence),
    });
  },
});

/** "Intended for adults" keeps nobody out, nor does "players of 18 and over who …"; "intended only for adults" does. */
function isMainly(policy: PolicyModel, { sentence }: Position): boolean {
  return (says(policy, sentence.index, 'mainly') || ofSome.test(sentence.text)) && !keepsOut.test(sentence.text);
}

const ofSome = /\b(?:18|19|20|21|eighteen|twenty-one)\b[^.;]{0,30}\bwho\b/i;

const keepsOut = /\b(?:only|solely|exclusively|strictly|must)\b|[仅只]/i;

/** "You must be 18, or have your parents' consent" */
const allowsOthers =
  /\bunless\b|\bor\b.{0,60}\b(?:parent|guardian|consent|permission|supervis|accompan)|或.{0,20}(?:监护人|父母|家长|同意)|除非/i;

/** That nothing is knowingly collected without a parent's consent lets nobody in. */
const collectsNothing =
  /\b(?:not|never|nor) (?:\w+ ){0,2}?(?:collect|solicit|request|gather|obtain|process|store|seek|ask)\b|不会?(?:主动|故意|有意|直接)?(?:收集|处理|索取)/i;

/** "Solely for adults", "at least 18" */
function saysForWhom(policy: PolicyModel, promise: Position): boolean {
  return agesIn(policy, promise).length > 0 || /\b(?:adults?|grown-?ups?)\b|成年人/i.test(promise.sentence.text);
}

/** Accounts that parents hold for their families, and services that stand beside the one spoken of, have rules of their own. */
const isOfFamilies =
  /\b(?:family|families|household|separate|(?:parents?|guardians?)['’]s?['’]? (?:own )?account)\b|家庭|子账号|儿童账号/i;

/** Where an age is not named, adults are those of eighteen. */
const fullAge = 18;

/** Those whom the second sentence lets in are not all above the age that the first asks for. */
function admitsYounger(policy: PolicyModel, promise: Position, breach: Position): boolean {
  const least = agesIn(policy, promise)[0] ?? fullAge;
  const admitted = agesIn(policy, breach);
  return admitted.length === 0 || admitted.some((age) => age < least) || isBelow(breach, least);
}

function agesIn({ document, sentences }: PolicyModel, { sentence }: Position): readonly number[] {
  const ages = agesRead(sentence, sentences, document.language);
  if (ages.length > 0) return ages;
  return allMatches(bareAge, sentence.text).map(([, digits, word]) =>
    digits === undefined ? teens.indexOf((word as string).toLowerCase()) + 10 : Number(digits),
  );
}

const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'];

/** An age that stands without “years”: “over 18”, “have reached fourteen”, “completed their eighteenth year”. */
const bareAge = new RegExp(
  `\\b(?:be|(?:at )?least|over|above|under|below|than|aged|age|reached|attained|turned|completed|between)(?: the age of| their| his or her)? \\(?(?:(1[0-9]|2[01])|(${teens.join('|')}))(?:th year)?\\b`,
  'gi',
);

/** "Children under 16 may …" where the service is for those above 16: the age is that below which the rule holds. */
function isBelow({ sentence }: Position, least: number): boolean {
  return new RegExp(`\\b(?:under|below|younger than)\\b[^.]{0,20}\\b${least}\\b|(?:不满|未满)${least}`, 'i').test(
    sentence.text,
  );
}

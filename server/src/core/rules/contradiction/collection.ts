import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Action, Qualifier, Reference, Statement } from '../../read/statement.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { isBareMention } from './common/bareMention.ts';
import { certainties } from './common/certainties.ts';
import { isOurOwn } from './common/isOurOwn.ts';
import { whileUsing } from './common/limitedPromise.ts';
import { isOfWholeService } from './common/ofWholeService.ts';
import { opposePositions } from './common/opposePositions.ts';
import type { Position } from './common/readPositions.ts';
import { isSaidOfUs } from './common/saidOfUs.ts';
import { isOfSameUse } from './common/sentAway.ts';

/** Data are said not to be collected or stored, yet are. */
export const contradictionCollection = defineRule({
  id: 'contradiction/collection',
  summary: {
    en: 'What is said not to be collected or stored must not be collected or stored elsewhere.',
    zh: '既称不收集或不存储的信息，其他地方就不得收集或存储。',
  },
  severity: 'error',
  *check(policy) {
    const denials = statedIn(policy, isDenial);
    if (denials.size === 0) return;
    const told = statedIn(policy, isTold);
    yield* opposePositions(policy, {
      promises: [],
      absolute: true,
      breaches: [],
      furtherPromises: positionsIn(policy, denials),
      furtherBreaches: positionsIn(policy, told),
      oneMatter: true,
      severity: 'error',
      holds: ({ sentence: promise }, { sentence: breach }) =>
        isOfWholeService(policy, promise, breach) &&
        isOfSameUse(policy, promise, breach) &&
        isBroken(policy, promise, denials.get(promise.index) ?? [], told.get(breach.index) ?? []),
    });
  },
});

/** Statements of one kind, by the index of their sentence. */
type Stated = ReadonlyMap<number, readonly Statement[]>;
type Test = (policy: PolicyModel, statement: Statement, sentence: Sentence) => boolean;

function statedIn(policy: PolicyModel, holds: Test): Stated {
  const found = new Map<number, readonly Statement[]>();
  for (const statement of policy.statements) {
    const { sentence: index } = statement;
    if (holds(policy, statement, policy.sentences[index] as Sentence))
      found.set(index, [...(found.get(index) ?? []), statement]);
  }
  return found;
}

function positionsIn({ sentences }: PolicyModel, stated: Stated): readonly Position[] {
  return [...stated.keys()].map((index) => {
    const sentence = sentences[index] as Sentence;
    return { sentence, span: sentence.span, certainty: certainties.remark };
  });
}

const getting: ReadonlySet<Action> = new Set(['collect', 'store', 'retain']);
const keeping: ReadonlySet<Action> = new Set(['store', 'retain']);
/** What is used or given away is held. */
const having: ReadonlySet<Action> = new Set([...getting, 'use', 'share']);

/** Told of data of all readers, without an exception. */
function isPlain({ data, subject, exceptions, hedged }: Statement): boolean {
  return data.length > 0 && subject !== 'child' && exceptions.length === 0 && !hedged;
}

function isDenial(policy: PolicyModel, statement: Statement, sentence: Sentence): boolean {
  const { action, polarity, modality, conditions, exclusive, restrictive, data } = statement;
  const text = ({ span }: Qualifier) => policy.document.prose.slice(span.start, span.end);
  return (
    polarity === 'negative' &&
    getting.has(action) &&
    isPlain(statement) &&
    isSaidOfUs(policy, statement, sentence) &&
    modality !== 'possibility' &&
    conditions.every((one) => whileUsing.test(text(one))) &&
    !exclusive &&
    !restrictive &&
    sentence.kind !== 'cell' &&
    data.some((one) => isBareMention(policy, sentence, one))
  );
}

/** What lies with the reader or is done by the reader's device, or is got only when somebody writes to us. */
const notOfService =
  /\b(?:locally|children|(?:contact|e-?mail|write to|reach|call|message) us|(?:on|in|to|within) (?:your|the|their) (?:\w+ )?(?:device|phone|computer|browser))\b|本地|本机|设备上|联系我们|(?:手机|操作|设备|电脑)系统/i;

function isTold(policy: PolicyModel, statement: Statement, { text, index }: Sentence): boolean {
  return (
    statement.polarity === 'positive' &&
    having.has(statement.action) &&
    statement.actor === 'we' &&
    isPlain(statement) &&
    !notOfService.test(text) &&
    !says(policy, index, 'of-anonymous-data') &&
    !says(policy, index, 'sent-off-device')
  );
}

/** One statement of the breach gets, keeps or uses data that one of the promise denies. */
function isBroken(
  policy: PolicyModel,
  promise: Sentence,
  denials: readonly Statement[],
  told: readonly Statement[],
): boolean {
  return denials.some((denial) =>
    told.some(
      ({ action, data, restrictive }) =>
        (denial.action === 'collect' || keeping.has(action)) &&
        denial.data.some(
          (denied) =>
            (action !== 'share' || (!restrictive && denied.id !== 'personal-information')) &&
            isBareMention(policy, promise, denied) &&
            data.some((one) => isAmong(policy, denied.id, one) && !isOurOwn(policy, one)),
        ),
    ),
  );
}

/** What nobody takes for anything but personal information. */
const personal = ['identifier', 'government-id', 'health'];

/** A number that a person has: other things have theirs. */
const ofPerson = /user|customer|member|account|用户|客户|会员/i;

/** Kinds that hold too many things: what one sentence means by it, another need not. Sensitive ones have a rule of their own. */
const vague: ReadonlySet<string> = new Set(['content', 'usage', 'message']);

function isAmong({ knowledge, document }: PolicyModel, denied: string, { id, span }: Reference): boolean {
  if (vague.has(denied) || subsumes(knowledge, 'dataTypes', 'sensitive', denied)) return false;
  if (denied !== 'personal-information') return subsumes(knowledge, 'dataTypes', denied, id);
  if (id === 'identifier') return ofPerson.test(document.prose.slice(span.start, span.end));
  return personal.some((kind) => subsumes(knowledge, 'dataTypes', kind, id));
}

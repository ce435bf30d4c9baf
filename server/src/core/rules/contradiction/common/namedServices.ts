import type { PolicyModel } from '../../../model.ts';
import { subsumes } from '../../../read/ontology.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { remarksOf, says } from '../../../recognise/readRemarks.ts';
import { certainties } from './certainties.ts';
import { ownNames } from './ownNames.ts';
import { asSureAs, type Position, remarkPositions } from './readPositions.ts';
import { mentionedData } from './sharedTopic.ts';

/*
 * Companies and tools known by their names ("Google Analytics") that get what shows a person: they are third parties,
 * whatever they do for us, unless the policy tells those apart that work for it.
 */

/** Sentences in which such a company gets such data from every reader. */
export function gotByNamedServices(policy: PolicyModel): readonly Position[] {
  if (remarksOf(policy, 'hosted-by-us').length > 0) return [];
  const named = remarkPositions(policy, 'named-service-gets').flatMap((position) => {
    const { sentence } = position;
    const asks = (name: string) => says(policy, sentence.index, name);
    if (asks('not-of-every-reader') || asks('in-its-own-shop') || isOurs(policy, sentence.text)) return [];
    if (asks('of-anonymous-data') || !namesPersonal(policy, sentence)) {
      const next = policy.sentences[sentence.index + 1];
      return next && isListOf(policy, sentence, next) && namesPersonal(policy, next)
        ? [{ ...position, sentence: next, span: next.span }]
        : [];
    }
    return [position];
  });
  return asSureAs(named, certainties.remark + 1);
}

/** A service may go by the name of the platform that it is made for. */
function isOurs({ facts }: PolicyModel, text: string): boolean {
  const lower = text.toLowerCase();
  return ownNames(facts).some((name) => lower.includes(name.toLowerCase()) && !/\b(?:we|our|us)\b/.test(lower));
}

const personal = ['ip-address', 'identifier', 'email-address', 'phone-number', 'postal-address', 'precise-location'];

function namesPersonal(policy: PolicyModel, sentence: Sentence): boolean {
  const named = mentionedData(policy, sentence);
  return personal.some((kind) => named.some((id) => subsumes(policy.knowledge, 'dataTypes', kind, id)));
}

/** "This information includes …": tells what the sentence before means. */
function isListOf(policy: PolicyModel, sentence: Sentence, next: Sentence): boolean {
  return sentence.block === next.block && says(policy, next.index, 'tells-which-data');
}

/**
 * Tells whether a promise that nobody outside gets data means those who work for us, too: it names whoever there is, and
 * neither it nor what stands with it in its section speaks of them. What the policy says is looked up once for all promises.
 */
export function readsAsEverybody(policy: PolicyModel): (promise: Sentence) => boolean {
  if (remarksOf(policy, 'helpers-are-no-outsiders').length > 0) return () => false;
  return (promise) =>
    says(policy, promise.index, 'of-outsiders') &&
    !says(policy, promise.index, 'of-some-outsiders') &&
    !othersInSection(policy, promise).some(({ index }) => says(policy, index, 'of-helpers'));
}

/** The sentences that stand with this one in its section, its heading among them. */
function othersInSection({ sentences }: PolicyModel, { section, index }: Sentence): readonly Sentence[] {
  let [from, to] = [index, index + 1];
  while (sentences[from - 1]?.section === section) from--;
  while (sentences[to]?.section === section) to++;
  return [...sentences.slice(from, index), ...sentences.slice(index + 1, to)];
}

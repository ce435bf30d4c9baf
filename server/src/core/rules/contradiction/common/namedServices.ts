import type { PolicyModel } from '../../../model.ts';
import { subsumes } from '../../../read/ontology.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { matchSentences } from '../../../read/sentenceGroups.ts';
import { says } from '../../../recognise/readRemarks.ts';
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
  if (matchSentences(policy, hostedByUs).length > 0) return [];
  const named = remarkPositions(policy, 'named-service-gets').flatMap((position) => {
    const { sentence } = position;
    if (notForAll.test(sentence.text) || ofOtherPlace.test(sentence.text) || isOurs(policy, sentence.text)) return [];
    if (says(policy, sentence.index, 'of-anonymous-data') || !namesPersonal(policy, sentence)) {
      const next = policy.sentences[sentence.index + 1];
      return next && isListOf(sentence, next) && namesPersonal(policy, next)
        ? [{ ...position, sentence: next, span: next.span }]
        : [];
    }
    return [position];
  });
  return asSureAs(named, certainties.remark + 1);
}

/** A machine of our own, whoever wrote the software. */
const hostedByUs = /\bself[- ]?host\w*|\bour own (?:\w+ )?(?:instance|installation)\b/i;

/** What is denied, or waits for what the reader does. */
const notForAll =
  /\b(?:not|never|no|nor|neither|without|cannot|if|unless|when|opt\w*|optional(?:ly)?|cho[so]\w+|consent\w*|permission|agree\w*|at your request|enabl\w+|voluntar\w+)\b/i;

/** Pages and shops of the company itself, and payments, which the reader has with it. */
const ofOtherPlace =
  /\b(?:google play|app ?stores?|play store|own (?:\w+ )?(?:policy|policies|site|terms)|our \w+ (?:page|profile|channel|account)|pay\w*|cards?|purchases?|donat\w+|log(?:ged)?[- ]?in|sign(?:ed)?[- ]?in|link(?:s|ed)?)\b/i;

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
function isListOf(sentence: Sentence, next: Sentence): boolean {
  return sentence.block === next.block && tellsWhich.test(next.text) && !/\b(?:not|never|no)\b/i.test(next.text);
}

const tellsWhich =
  /^\W*(?:this|these|such|the) (?:\w+ )?(?:information|data|details) (?:may |can )?(?:also )?includes?\b/i;

/**
 * Tells whether a promise that nobody outside gets data means those who work for us, too: it names whoever there is, and
 * neither it nor what stands with it in its section speaks of them. What the policy says is looked up once for all promises.
 */
export function readsAsEverybody(policy: PolicyModel): (promise: Sentence) => boolean {
  if (matchSentences(policy, setsApart).length > 0) return () => false;
  const helping = matchSentences(policy, helpers).map(({ sentence }) => sentence);
  return (promise) =>
    outsiders.test(promise.text) &&
    !limits.test(promise.text) &&
    !helping.some(({ section, index }) => section === promise.section && index !== promise.index);
}

const outsiders =
  /\b(?:third|outside|external|other|any)[- ](?:part(?:y|ies)|compan(?:y|ies)|organi[sz]ations?)\b(?! (?:advertis|market))|\b(?:anyone|anybody|no one|nobody)\b|\boutside of (?:our|the) (?:company|organi[sz]ation|project|team)\b/i;

const limits =
  /\b(?:other third|purposes?|marketing|advertis\w*|except\w*|unless|other than|but|apart from|only|described|listed|mentioned|above|below|necessary|unaffiliated|unrelated|unauthori[sz]ed)\b/i;

const helpers =
  /\b(?:providers?|vendors?|processors?|contractors?|partners?|suppliers?|agents?|behalf|assist\w*|help(?:s|ing)? us|trusted|hosting|except\w*|exceptions?|other than|following)\b/i;

/** "Our processors are no third parties." */
const setsApart =
  /\bthird part(?:y|ies)\b[^.]{0,60}\b(?:not|exclud\w+)\b[^.]{0,40}\b(?:providers?|processors?)\b|\b(?:providers?|processors?)\b[^.]{0,60}\b(?:not|no)\b[^.]{0,30}\bthird part(?:y|ies)\b/i;

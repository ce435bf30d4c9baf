import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { says } from './readRemarks.ts';
import { ofSomePeople, titlesAbove } from './sectionsOf.ts';

/** Who gets personal data in a case of its own: what a policy that says who alone gets them forgets most. */
export const cases = ['buyer', 'provider', 'affiliate', 'advertiser'] as const;
export type Case = (typeof cases)[number];

const things = '(?:information|data|details|e-?mail address(?:es)?|records)';
const passing =
  '(?:shar(?:e|ed|ing)|disclos(?:e|ed|ure)|transfer(?:red)?|transmit(?:ted)?|pass(?:ed)?(?: on)?|provid(?:e|ed)|give|given|sent|send|(?:make|made) available|assign(?:ed)?)';
const provider =
  '(?:(?:third[- ]party |other )?service providers?|vendors?|(?:sub-?|data )?processors|contractors|suppliers|(?:web[- ]?)?(?:hosting|cloud|infrastructure|e-?mail|mail|IT|storage)(?: service)? (?:providers?|compan(?:y|ies)|partners?))';

const tells: Readonly<Record<Case, readonly RegExp[]>> = {
  buyer: [
    new RegExp(
      String.raw`^(?=[^]*\b${things}\b)(?=[^]*\b(?:transfer(?:red|s)?|disclos\w+|shared?|sold|assets?|pass(?:ed)?|sell|assign\w*)\b)[^]*\b(?:merg(?:er|ed|es)|acquisition|acquired|(?:sale|sell|transfer) of (?:\w+ ){0,6}?(?:business|assets|company)|change of control|(?:event|part|case) of (?:a |an |our )?bankruptcy|successor|purchaser)\b`,
      'i',
    ),
  ],
  provider: [
    new RegExp(String.raw`\b${passing}\b[^.;]{0,80}\b(?:with|to)\b[^.;]{0,60}?\b${provider}\b`, 'i'),
    new RegExp(
      String.raw`\b${provider}\b[^.;]{0,40}\b(?:(?:have|has|given|gain) access to|process(?:es)?|receives?|hosts?|stores?|handles?|collects?|may access|logs|retains?|creates?)\b[^.;]{0,60}\b${things}\b`,
      'i',
    ),
  ],
  affiliate: [
    new RegExp(
      String.raw`\b${passing}\b[^.;]{0,80}\b(?:with|to|among)\b[^.;]{0,60}?\b(?:affiliates|affiliated (?:companies|entities)|subsidiaries|parent company|group companies)\b`,
      'i',
    ),
  ],
  advertiser: [
    new RegExp(
      String.raw`\b${passing}\b[^.;]{0,80}\b(?:with|to)\b[^.;]{0,60}?\b(?:advertisers|advertising (?:partners|networks|companies)|ad networks|marketing partners)\b`,
      'i',
    ),
  ],
};

/** What a named company does with data: it "receives", "processes", "stores" them. */
const has = String.raw`\b(?:process(?:es)?|receives?|stores?|hosts?|handles?|collects?|logs|retains?)\b`;
const lies = String.raw`\b(?:hosted|stored|managed|handled|processed|sent|saved|kept|collected|transmitted|transferred|shared|passed|forwarded|provid(?:e|es|ed)[^.;]{0,40}) (?:\w+ ){0,2}?(?:on|by|with|at|in|to|through|via|using) (?:\w+ ){0,3}?`;
const employed = String.raw`\b(?:use|uses|using|utili[sz]e|rely on|relies on) `;
const hasData = new RegExp(has, 'i');
/** Something of readers, or what holds it. */
const logged =
  /\b(?:data|information|details|addresses|IP|logs?|e-?mails?|messages|records|accounts?|content|infrastructure|authentication)\b/i;

/** What is paid, embedded or chosen is given to others by the reader. */
const byReader =
  /\b(?:pay\w*|cards?|billing|purchases?|embed\w*|videos?|fonts?|social|log ?in|sign(?:ed|ing)? ?(?:in|up)|cookies?|opt|own|visit|click\w*|link\w*|buttons?|plug-?ins?|App Store|Google Play|Play Store|iCloud|iOS|Android|servers? of)\b/i;

const ofProviders = /\b(?:service providers|sub-?processors|processors|third[- ]party services)\b/i;

const patterns = new WeakMap<Knowledge, RegExp>();
function namesOf(knowledge: Knowledge): RegExp {
  let known = patterns.get(knowledge);
  if (!known) {
    const names = (knowledge.lexicons['named-services']?.en ?? []).flatMap((one) => [
      one.toUpperCase(),
      one.charAt(0).toUpperCase() + one.slice(1),
    ]);
    const name = `(?:${[...names, 'GitHub', 'OpenAI', 'PostHog', 'MongoDB', 'SendGrid', 'HubSpot'].join('|')})\\b`;
    known = new RegExp(
      `${lies}${name}|\\b${name}[^.;]{0,50}?${has}[^.;]{0,60}?\\b(?:data|information|logs|e-?mails?|IP|messages|accounts?)\\b|${employed}${name}[^.;]{0,40}(?:storage|hosting|database|store|host|e-?mails|process)`,
    );
    patterns.set(knowledge, known);
  }
  return known;
}

/** Data of readers lie with a company that is named, or listed among the providers. */
function isWithNamed(policy: PolicyModel, { text, section }: Sentence): boolean {
  if (byReader.test(text)) return false;
  return namesOf(policy.knowledge).test(text) || (hasData.test(text) && ofProviders.test(titlesAbove(policy, section)));
}

/** Denied, of nobody's data, or left to the reader. */
const ofNobody =
  /\b(?:not|never|no|nor|none|aggregat\w+|anonym\w+|de-?identif\w+|non-?personal|consent\w*|permission|agree(?:d)?|opt(?:ed)?[- ]in|choose|request|only|unless|except|(?:their|its) own (?:privacy|websites?|terms)|you (?:may )?(?:share|provide|give|send|disclose|submit|transfer))\b|n['’]t\b|\?\s*$/i;

/** The sentences that tell that data are given away in a case. */
export function toldIn(policy: PolicyModel, one: Case): readonly Sentence[] {
  return policy.sentences.filter((sentence) => {
    const { kind, text, index, section } = sentence;
    if (kind === 'heading' || kind === 'cell' || text.length > longest || !logged.test(text)) return false;
    if (ofNobody.test(text) || isLeadIn.test(text)) return false;
    const isTold = tells[one].some((pattern) => pattern.test(text));
    return (
      (isTold || (one === 'provider' && isWithNamed(policy, sentence))) &&
      !says(policy, index, 'of-anonymous-data') &&
      !ofSomePeople.test(titlesAbove(policy, section))
    );
  });
}

/** What is longer says more than one thing. */
const longest = 700;
const isLeadIn = /:\W*$/;

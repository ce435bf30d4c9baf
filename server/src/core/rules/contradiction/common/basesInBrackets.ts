import type { PolicyModel } from '../../../model.ts';
import { writtenLanguage } from '../../../parse/language.ts';
import { findTerms } from '../../../read/grammar/findTerms.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences } from '../../../read/sentenceGroups.ts';
import { sameScope } from './sameScope.ts';

type Basis = 'consent' | 'interest';

/** How English items give a purpose and its basis in brackets; Chinese policies do not write so. The group is the purpose. */
const forms: readonly { readonly basis: Basis; readonly pattern: RegExp }[] = [
  // “Newsletters (with your consent)”, “Analytics (legitimate interests)”
  {
    basis: 'consent',
    pattern:
      /^([^()]*)\((?:only )?(?:with|based on|subject to|legal basis:|basis:)? ?(?:your |prior |explicit |express )*consent(?: required)?\)\W*$/di,
  },
  {
    basis: 'interest',
    pattern: /^([^()]*)\((?:based on |legal basis: ?|basis: ?)?(?:our )?legitimate interests?\)\W*$/di,
  },
  // “Legitimate interests (e.g. marketing)”
  {
    basis: 'consent',
    pattern: /^\W*(?:your )?consent\W*\((?:e\.g\.,?|for example,?|such as|for|to)\s([^()]*)\)\W*$/di,
  },
  {
    basis: 'interest',
    pattern: /^\W*(?:our )?legitimate interests?\W*\((?:e\.g\.,?|for example,?|such as|for|to)\s([^()]*)\)\W*$/di,
  },
];

/** What only some of the readers get, or some of what there is under the purpose. */
const ofSome = /\b(?:existing|current|customers?|where|if|when|unless|non-?essential|essential|basic|own|third)\b/i;

const mostOfItem = 140;

/**
 * Items that rest a purpose on consent, each with those that rest the same one on legitimate interests, in the order of the
 * text.
 */
export function* oppositeBrackets(policy: PolicyModel): Generator<readonly [Sentence, ...Sentence[]]> {
  // The results are filed under the patterns that they come from.
  const stated = findSentences(policy, forms, basisInBrackets);
  for (const { sentence: a, found: consent } of stated) {
    if (consent.basis !== 'consent') continue;
    const purposes = purposesIn(policy, a, consent);
    const interests = stated.flatMap(({ sentence: b, found }) =>
      found.basis === 'interest' &&
      sameScope(policy, a.index, b.index, { ignoreRegions: true }) &&
      purposesIn(policy, b, found).some((purpose) => purposes.includes(purpose))
        ? [b]
        : [],
    );
    if (interests.length > 0) yield [a, ...interests].sort((x, y) => x.index - y.index) as [Sentence, ...Sentence[]];
  }
}

/** The basis that an item gives, and where in it the purpose stands. */
interface InBrackets {
  readonly basis: Basis;
  readonly from: number;
  readonly to: number;
}

function basisInBrackets({ text, kind }: Sentence): InBrackets | undefined {
  if (kind === 'heading' || text.length > mostOfItem || ofSome.test(text)) return undefined;
  for (const { basis, pattern } of forms) {
    const place = pattern.exec(text)?.indices?.[1];
    if (place) return { basis, from: place[0], to: place[1] };
  }
  return undefined;
}

/** The purposes that are known by a name; where there is none, the nouns together, which have to be the same. */
function purposesIn({ knowledge, document }: PolicyModel, { tokens }: Sentence, { from, to }: InBrackets) {
  const within = tokens.filter(({ start, end }) => from <= start && end <= to);
  const known = findTerms(within, knowledge, writtenLanguage(document), { withAims: true }).flatMap(
    ({ ontology, id }) => (ontology === 'purposes' ? [id] : []),
  );
  if (known.length > 0) return known;
  const nouns = within.flatMap(({ tag, lemma }) => (tag === 'noun' || tag === 'name' ? [lemma] : []));
  return nouns.length > 0 ? [nouns.join(' ')] : [];
}

import type { PolicyModel } from '../../model.ts';
import { factsBySentence } from '../../read/factsBySentence.ts';
import { matchSentence } from '../../read/readSentence.ts';
import type { Sentence } from '../../read/sentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { allMatches } from '../../text/allMatches.ts';
import { distance } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import { sameScope } from '../contradiction/common/sameScope.ts';
import { defineRule, type Found } from '../rule.ts';

/** Two addresses for one purpose, or two that differ by a slip of the pen. */
export const consistencyContact = defineRule({
  id: 'consistency/contact',
  summary: { en: 'One purpose has one address.', zh: '同一用途只有一个联系方式。' },
  severity: 'warning',
  *check(policy) {
    const { emails } = policy.facts;
    for (const [i, email] of emails.entries()) {
      for (const other of emails.slice(0, i)) {
        const [a, b] = [email.value.toLowerCase(), other.value.toLowerCase()];
        const [span, otherSpan] = [email.spans[0], other.spans[0]];
        if (a === b || span === undefined || otherSpan === undefined) continue;
        const related = [{ span: otherSpan, message: 'other', data: { address: other.value } }];
        if (isSlip(a, b)) yield { message: 'slip', span, data: { address: email.value, other: other.value }, related };
      }
    }
    yield* byPurpose(policy);
    yield* postcodes(policy);
    yield* hosts(policy);
  },
  fixes(finding) {
    const { address, other } = finding.message.data;
    return [
      {
        title: { id: 'fix', data: { address: String(address), other: String(other) } },
        kind: 'suggestion',
        edits: [{ span: finding.span, newText: String(other) }],
      },
    ];
  },
});

/** "privacy@acme.com" and "privacy@acme.co": alike in all but one letter, and not numbered mailboxes. */
function isSlip(a: string, b: string): boolean {
  const [userA = '', domainA = ''] = a.split('@');
  const [userB = '', domainB = ''] = b.split('@');
  if (/\d/.test(userA) || /\d/.test(userB)) return false;
  if (userA === userB) return distance(domainA, domainB) === 1;
  return (
    domainA === domainB &&
    distance(userA, userB) === 1 &&
    Math.min(userA.length, userB.length) > 4 &&
    !differInCode(userA, userB)
  );
}

/** "privacy-va" and "privacy-ca": a short part by itself is a code, of a state or language, and no slip. */
function differInCode(userA: string, userB: string): boolean {
  const [a, b] = [userA.split(/[._+-]/), userB.split(/[._+-]/)];
  return a.some((part, i) => part !== b[i] && part.length <= 3 && a.length > 1 && a.length === b.length);
}

/** What an address is given for, by words of its sentence; an address for all purposes conflicts with none. */
const purposes: readonly (readonly [string, RegExp])[] = [
  [
    'questions',
    /\b(?:questions?|inquir|enquir|comments?)\b[^.]{0,60}\b(?:privacy|this) (?:policy|notice|statement)\b|\b(?:privacy|data protection) (?:questions?|inquir\w+|enquir\w+)\b|(?:对|关于)本(?:隐私)?(?:政策|声明|协议)[^。]{0,12}(?:疑问|问题|意见)/i,
  ],
  [
    'deletion',
    /\b(?:delete|erase|deletion|erasure)\b[^.]{0,50}\b(?:account|data|information)\b|\brequests?\b[^.]{0,20}\b(?:deletion|erasure)\b|\b(?:deletion|erasure) requests?\b/i,
  ],
  ['access', /\baccess\b[^.]{0,40}\b(?:data|information)\b|\baccess requests?\b|\brequests?\b[^.]{0,20}\baccess\b/i],
  [
    'rights',
    /\bexercis\w+ (?:\w+ ){0,4}rights?\b|\b(?:see|view|access)\b[^.]{0,20}\b(?:correct|rectify|change)\b[^.]{0,30}\b(?:remove|delete|erase)d?\b|\brequests? (?:about|concerning|regarding|under) (?:\w+ ){0,4}rights\b/i,
  ],
  ['complaints', /\b(?:complaints?|complain)\b/i],
  ['officer', /\b[Dd]ata [Pp]rotection [Oo]fficer\b|\bDPO\b/u],
  ['hotline', /\b(?:privacy|data protection) (?:hot|help|telephone )?line\b/i],
  ['withdrawal', /\b(?:withdraw|revoke)\b[^.]{0,30}\bconsent\b/i],
];

/** An address that is said to be the only one. */
const sole = /\b(?:only|solely|exclusively|sole|no other|not any other|any other|nowhere else)\b/i;
const alternative = /\b(?:or|alternatively|also|as well as)\b/i;

interface Given {
  readonly value: string;
  readonly span: Span;
  readonly sentence: Sentence;
}

function* byPurpose(policy: PolicyModel) {
  const { facts } = policy;
  const emails = givenIn(policy, facts.emails);
  const addresses = givenIn(policy, facts.addresses, streetAddress);
  const phones = givenIn(policy, facts.phones, phoneNumber).filter(({ sentence }) => byPhone.test(sentence.text));
  for (const [purpose, words] of purposes) {
    for (const given of [emails, addresses, phones]) {
      const fitting = given.filter(({ sentence }) => {
        const fit = matchSentence(sentence, words);
        // "To see or correct your data, write to …" gives one address.
        return fit !== null && !alternative.test(sentence.text.replace(fit[0], ''));
      });
      for (const [i, later] of fitting.entries()) {
        const earlier = fitting.slice(0, i).filter((one) => conflict(policy, one, later));
        const [first] = earlier;
        if (!first) continue;
        yield {
          message: purpose,
          span: later.span,
          data: { address: later.value, other: first.value },
          related: earlier.map(({ span, value }) => ({ span, message: 'other', data: { address: value } })),
        };
      }
    }
  }
}

/** "14 Quay Street", "100 Pacific Hwy", with the postcode behind it: in the same lines, and in front of the next number. */
const withPostcode =
  /(?<![\w/.,-])(\d{1,4}[a-z]?),? (\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2}\b[^\d@]{0,80}?\b(\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2}|\p{Lu}{2,3} \d{4,5})(?![\w-])/gu;

/** One house has one postcode. */
function* postcodes({ document: { prose } }: PolicyModel): Generator<Found> {
  const found = allMatches(withPostcode, prose).map(
    ({ 0: whole, 1: number = '', 2: street = '', 3: code = '', index }) => {
      const end = index + whole.length;
      const between = whole.slice(number.length, -code.length).trimEnd().replace(/,$/, '');
      return { house: `${number} ${street}`.toLowerCase(), between, code, span: { start: end - code.length, end } };
    },
  );
  const houses = new Map<string, typeof found>();
  for (const later of found) {
    const key = `${later.house} ${formOf(later.code)}`;
    const others = houses.get(key) ?? [];
    const earlier = others.find(
      ({ between, code }) =>
        code !== later.code && (isInTownOf(between, later.between) || isInTownOf(later.between, between)),
    );
    others.push(later);
    houses.set(key, others);
    if (earlier)
      yield differing('postcode', { value: later.code, span: later.span }, { value: earlier.code, span: earlier.span });
  }
}

/** "High Street, Oxford": every town has its High Street; the town, the last name, is also in the other address. */
function isInTownOf(street: string, other: string): boolean {
  const town = /\p{Lu}[\p{L}'’-]+$/u.exec(street)?.[0];
  return town !== undefined && other.split(/[^\p{L}'’-]+/u).includes(town);
}

/** "NSW 2065" → "a 9": postcodes of one country, and of one of its states. */
function formOf(code: string): string {
  return /^\p{Lu}{2,3} \d/u.test(code) ? code.replace(/\d/g, '9') : 'a9 9a';
}

/** "privacy@acme.com" and "privacy@acme.net": one mailbox of one house at two hosts, each given by itself; countries have their own. */
function* hosts(policy: PolicyModel): Generator<Found> {
  const boxes = new Map<string, Given[]>();
  for (const later of givenIn(policy, policy.facts.emails)) {
    if (!forData.test(later.value)) continue;
    const key = later.value.toLowerCase().replace(/(@[^.]*)\..*/, '$1');
    const others = boxes.get(key) ?? [];
    const earlier = others.find(
      (one) =>
        isOtherHost(one.value.toLowerCase(), later.value.toLowerCase()) &&
        areOfOneHouse(one, later) &&
        sameScope(policy, one.sentence.index, later.sentence.index),
    );
    others.push(later);
    boxes.set(key, others);
    if (!earlier) continue;
    yield differing('host', later, earlier);
    return;
  }
}

/** A mailbox whose name says that it is the one for data; any other may be for something else. */
const forData = /^(?:privacy|gdpr|dpo|data-?protection|datenschutz)@/i;

/** Unless one sentence speaks of another house. */
function areOfOneHouse(a: Given, b: Given): boolean {
  const [x, y] = [a, b].map(({ sentence, value }) => ofOtherHouse.test(sentence.text.replace(value, '')));
  return x === y;
}

const ofOtherHouse =
  /\b(?:partners?|providers?|processors?|suppliers?|vendors?|hosts?|hosting|foundation|subsidiar(?:y|ies)|parent company|affiliates?|agency|third part(?:y|ies)|their|its own)\b/i;

function isOtherHost(a: string, b: string): boolean {
  const [x, y] = [a, b].map((address) => /^([^@]+)@([^.@]{4,})\.([a-z.]+)$/.exec(address));
  if (!x || !y || x[1] !== y[1] || x[2] !== y[2] || x[3] === y[3] || isSlip(a, b)) return false;
  return ![x[3], y[3]].every((end) => /(?:^|\.)[a-z]{2}$/.test(end ?? ''));
}

interface Place {
  readonly value: string;
  readonly span: Span;
}

function differing(message: string, later: Place, earlier: Place): Found {
  return {
    message,
    span: later.span,
    data: { address: later.value, other: earlier.value },
    related: [{ span: earlier.span, message: 'other', data: { address: earlier.value } }],
  };
}

/** Sentences with one address of the kind. */
function givenIn(policy: PolicyModel, facts: PolicyModel['facts']['emails'], pattern?: RegExp): readonly Given[] {
  const { sentences } = policy;
  const stated = factsBySentence(facts, sentences);
  const known = [...stated].flatMap(([index, found]): readonly Given[] =>
    found.length === 1 ? found.map((one) => ({ ...one, sentence: sentences[index] as Sentence })) : [],
  );
  const others = (pattern ? matchSentences(policy, pattern) : []).flatMap(({ sentence, found }): readonly Given[] => {
    const start = sentence.span.start + found.index;
    const given = { value: found[0], span: { start, end: start + found[0].length }, sentence };
    return stated.has(sentence.index) ? [] : [given];
  });
  return [...known, ...others]
    .filter(({ sentence }) => sentence.kind !== 'heading')
    .sort((a, b) => a.sentence.index - b.sentence.index);
}

/** "14 Quay Street, Galway" */
const streetAddress =
  /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Quay|Drive|Way|Place|Boulevard|Court|Terrace|Close|Row|St|Rd|Ave|Blvd)\b\.?(?:, \p{Lu}[\p{L}'’-]+)?/u;

/** "+44 20 7946 0018", "(0161) 496 0733" */
const phoneNumber = /(?<![\d@.])(?:\+|\(?0)\d[\d ()–-]{6,18}\d/u;
const byPhone = /\b(?:tele)?phone|\b(?:hot|help|telephone )?line\b|\bcalls?\b/i;

function isPhone(address: string): boolean {
  return /^[+(\d][\d ()–-]+$/.test(address);
}

/** Two numbers of one country; where only one has the country's number, both have the code of one town. */
function areTwoLines(a: string, b: string): boolean {
  const [x, y] = [a, b].map((number) => number.replace(/\(0\)/, '').replace(/\D/g, '')) as [string, string];
  if (a.startsWith('+') !== b.startsWith('+')) {
    const [abroad, home] = a.startsWith('+') ? [x, y] : [y, x];
    const own = home.replace(/^0/, '');
    const national = abroad.slice(-own.length);
    return national !== own && abroad.length - own.length <= 3 && national.slice(0, 2) === own.slice(0, 2);
  }
  return x !== y && (!a.startsWith('+') || a.slice(0, 3) === b.slice(0, 3));
}

function conflict(policy: PolicyModel, a: Given, b: Given): boolean {
  const [x, y] = [a.value.toLowerCase(), b.value.toLowerCase()];
  if (x === y || x.includes(y) || y.includes(x) || !sameScope(policy, a.sentence.index, b.sentence.index)) return false;
  if (isPhone(x) && isPhone(y)) return areTwoLines(x, y);
  if (!x.includes('@')) return /^\d/.test(x) && /^\d/.test(y);
  return !sameHost(x, y) || sole.test(a.sentence.text) || sole.test(b.sentence.text);
}

/** A general and a special mailbox of one house is common practice and no contradiction. */
function sameHost(a: string, b: string): boolean {
  return a.split('@')[1]?.toLowerCase() === b.split('@')[1]?.toLowerCase();
}

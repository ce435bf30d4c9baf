import type { Sentence } from '../read/sentence.ts';
import { matchSentences, type SentenceList } from '../read/sentenceGroups.ts';

/** A form in which a text says who is behind it; the group `name` is who. */
export interface OwnerForm {
  readonly form: RegExp;
  /** What the form is, for those who look at the evidence. */
  readonly shows: string;
  /** Whether it counts only among the first sentences: further down others are spoken of. */
  readonly opening: boolean;
}

/** Whoever is spoken of without a name of its own, or is addressed. */
const nobody =
  '(?!(?:We|I|You|They|He|She|It|This|These|Those|That|Who|Which|Whoever|Nobody|Nothing|Our|Your|Each|Every|Any|Some|Users?|Visitors?)\\b|The (?:[Cc]ompany|[Ww]ebsite|[Ss]ite|[Aa]pp|[Aa]pplication|[Ss]ervice|[Pp]latform|[Pp]rovider|[Oo]wner|[Oo]perator|[Pp]olicy|[Pp]rivacy|[Uu]ser)\\b)';

/** Words that begin with a capital letter, as a name does: "Ada Bell", "Bell & Sons of Leeds". */
const properName =
  "(?:\\p{Lu}|\\d+\\p{L})[\\p{L}\\d&.'’+-]*(?: (?:(?:of|and|the|for|de|&|\\+) )?[\\p{Lu}\\d(][\\p{L}\\d&.'’+)-]*){1,6}";

export const ownerForms: readonly OwnerForm[] = [
  // "My name is Ada Bell", "I'm Ada Bell".
  {
    form: /\b(?:[Mm]y name is|I am|I['’]m) (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})/u,
    shows: 'who gives their own name',
    opening: true,
  },
  // "The developer of this app is Ada Bell".
  {
    form: /\b(?:[Dd]eveloper|[Aa]uthor|[Oo]wner|[Oo]perator|[Pp]ublisher|[Cc]reator|[Mm]aintainer|[Mm]aker|[Pp]erson) (?:of|behind|responsible for) (?:this|the|our) [^.,;:\n]{2,40}? is (?<name>\p{Lu}[\p{L}'’-]+ (?:\p{L}{1,3} )?\p{Lu})/u,
    shows: 'who made the product',
    opening: false,
  },
  // "This website belongs to Ada Bell".
  {
    form: /\b(?:[Ww]eb ?site|[Ss]ite|[Aa]pp|[Bb]log|[Ss]hop|[Ss]tore|[Ss]ervice|[Bb]ot) (?:belongs to|is the property of) (?<name>(?!Apple|Google|Meta|Microsoft)\p{Lu}[\p{L}'’-]+)/u,
    shows: 'to whom the product belongs',
    opening: false,
  },
  // "Bell Dental Care is responsible for your data", "… is the controller and …".
  {
    form: new RegExp(
      `^${nobody}(?<name>\\p{Lu}[\\p{L}\\d&.,'’ -]{1,60}?) (?:is|are|acts? as) (?:(?:the|a|solely|sole) )*(?:(?:data |personal data )?controller\\b|custodian of|(?:responsible|accountable)(?: party| person)? for)[^.]{0,60}?\\b(?:your|all|personal)\\b`,
      'u',
    ),
    shows: 'who is responsible for the data',
    opening: true,
  },
];

/** A number with a street, a street with a number, a box: what follows a name at the head of a postal address. */
const address =
  "(?:P\\.? ?O\\.? Box|\\d{1,5}[A-Za-z]?,? [\\p{Lu}\\d](?!(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)[a-z]*\\b)[\\p{L}\\d.'’-]*[ ,]|\\p{Lu}[\\p{L}.'’-]+(?:[ -][\\p{L}.'’-]+){0,3} \\d{1,4}[A-Za-z]?(?:,|\\s)+(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu})";
/** A town with its postcode. */
const postcode = '\\p{Lu}[\\p{L} ,-]+ (?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]{2},? \\d{5})\\b';
const nameThenAddress = new RegExp(
  `^(?:\\P{Lu}|\\p{Lu}[\\p{L} ]{2,18}: ?)?(?<name>${properName}),?\\s+(?=${address})`,
  'u',
);
const nameAlone = new RegExp(`^\\W*(?<name>${properName})\\W*$`, 'u');
const addressLine = new RegExp(`^\\W*(?:[Aa]ddress:? ?)?(?:${address}|${postcode})`, 'u');

/** To whom complaints go. */
const authority = /authority|commission|ombuds|autorit|datenschutz|\boffice of\b/i;

/** Lines of a postal address between the name and the street. */
const linesBetween = 3;

/**
 * The first name at the head of a postal address, in its line or some lines above it.
 *
 * @param isPlace whether an address at a sentence is that of whoever writes.
 */
export function nameAtAddress(
  list: SentenceList,
  countries: ReadonlySet<string>,
  isPlace: (sentence: Sentence) => boolean,
): Sentence | undefined {
  const isName = (name: string | undefined) =>
    name !== undefined && !countries.has(name) && !/^(?:New York|United)/.test(name) && !authority.test(name);
  const inLine = matchSentences(list, nameThenAddress).filter(({ found }) => isName(found.groups?.name));
  const above = matchSentences(list, addressLine).flatMap(({ sentence: { index } }) => {
    const before = list.sentences.slice(Math.max(0, index - linesBetween), index);
    return before.filter(({ text }) => text.length <= 60 && isName(nameAlone.exec(text)?.groups?.name));
  });
  return [...inLine.map(({ sentence }) => sentence), ...above].find(isPlace);
}

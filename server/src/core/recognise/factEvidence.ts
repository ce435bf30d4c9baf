import type { Fact, Facts } from '../read/facts.ts';
import { sentenceAt } from '../read/factsBySentence.ts';
import type { Sentence } from '../read/sentence.ts';
import { matchSentences, type SentenceList } from '../read/sentenceGroups.ts';
import { changeLog } from '../text/changeLog.ts';
import { monthAndYear } from '../text/months.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './clauseMatch.ts';
import { nameAtAddress, ownerForms } from './ownerNames.ts';
import { weights } from './weights.ts';

/**
 * What the document's own facts show of a clause: a dated version, a company bound to "we".
 *
 * @param isContact whether a sentence stands under a heading that is about how to reach the company.
 */
export function factEvidence(
  facts: Facts,
  list: SentenceList,
  isContact: (sentence: Sentence) => boolean,
): ReadonlyMap<string, readonly Evidence[]> {
  const { sentences } = list;
  const at = ({ start }: Span) => {
    const sentence = sentenceAt(sentences, start);
    return sentence && start < sentence.span.end ? sentence : undefined;
  };
  const show = (found: readonly Fact[], pattern: string, weight: number): Evidence[] => {
    const span = found[0]?.spans[0];
    return span ? [{ span, sentence: at(span)?.index, by: 'statement', pattern, weight, denies: false }] : [];
  };
  const placed = (found: readonly Fact[], isPlace: (sentence: Sentence, start: number) => boolean): Fact[] =>
    found.flatMap(({ value, spans }) => {
      const span = spans.find((one) => {
        const sentence = at(one);
        return sentence !== undefined && isPlace(sentence, one.start - sentence.span.start);
      });
      return span ? [{ value, spans: [span] }] : [];
    });
  const products = new Set(facts.products.map(({ value }) => value));
  /** Evidence of the first sentence that gives a name in such a form. */
  const named = (form: RegExp, pattern: string, most = Number.POSITIVE_INFINITY): Evidence[] => {
    const first = matchSentences(list, form).find(
      ({ sentence, found }) =>
        sentence.kind !== 'heading' && sentence.index < most && !products.has(found.groups?.name ?? ''),
    )?.sentence;
    return first ? [statedBy(first, pattern)] : [];
  };
  const statedBy = ({ span, index }: Sentence, pattern: string): Evidence => {
    return { span, sentence: index, by: 'statement', pattern, weight: weights.stating, denies: false };
  };
  const isOwnPlace = (sentence: Sentence) =>
    sentence.index < openingSentences ||
    sentence.index >= sentences.length - nearEnd ||
    isContact(sentence) ||
    asksToWrite.test(sentences[sentence.leadIn ?? sentence.index - 1]?.text ?? '');
  const addressed = nameAtAddress(list, new Set(facts.countries.map(({ value }) => value)), isOwnPlace);
  const { companies, aliases, dates } = facts;
  const dated = dates.filter(({ role }) => role !== 'other');
  const undated = dates.filter(({ role }) => role === 'other');
  const names = [
    ...show(placed(companies, isContact), 'the name of the company where it gives its address', weights.stating),
    ...show(
      placed(
        companies,
        (sentence, start) => isOwnerLine(sentence.text.slice(0, start)) && isLine(sentences, sentence, mostInOwnerLine),
      ),
      'the name of the company that holds the rights in the text',
      weights.stating,
    ),
    ...show(
      placed(companies, ({ index, kind }) => index < titles && kind === 'heading'),
      'the name of a company in the title',
      weights.stating,
    ),
    ...show(
      companies.flatMap(({ value, spans }) =>
        placed([{ value, spans }], ({ index, text, kind }) => {
          return (
            index >= sentences.length - signature && (kind === 'sentence' || kind === 'heading') && isAllOf(text, value)
          );
        }),
      ),
      'the company that signs the text',
      weights.stating,
    ),
    ...named(labelled, 'a line that names who is responsible'),
    ...named(postal, 'the name at the postal address'),
    ...named(promising, 'who promises to respect privacy', openingSentences),
    ...named(ofPolicy, 'whose policy it is to respect privacy', openingSentences),
    ...named(operating, 'who runs the site', openingSentences),
    ...ownerForms.flatMap(({ form, shows, opening }) => named(form, shows, opening ? openingSentences : undefined)),
    ...(addressed ? [statedBy(addressed, 'the name at the head of a postal address')] : []),
    ...show(
      placed(companies, ({ index, text }, start) => index < openingSentences && isDoer.test(text.slice(start))),
      'the company that says what it does with data',
      weights.stating,
    ),
    ...show(companies, 'the name of a company', weights.supporting),
    ...show(aliases, 'who “we” is', weights.supporting),
  ];
  const monthLines = matchSentences(list, dateInMonths).flatMap(({ sentence }) =>
    sentence.kind !== 'heading' && (isLine(sentences, sentence, 1) || isBelowLabel(sentences, sentence))
      ? [{ value: '', spans: [sentence.span] }]
      : [],
  );
  const logged = placed(
    undated,
    (sentence, start) => start <= 2 && changeLog.test(headingOf(sentences, sentence)?.text ?? ''),
  );
  const dateLines = placed(undated, (sentence) => isDate(sentence.text) && isLine(sentences, sentence, 1));
  const ofThisVersion = 'the date of this version';
  return new Map<string, readonly Evidence[]>([
    ['effective-date', show([...dated, ...dateLines, ...monthLines, ...logged], ofThisVersion, weights.stating)],
    ['controller-identity', names],
  ]);
}

/** Sentences at the end among which a signature stands. */
const signature = 3;

/** Whether a sentence is a name and nothing else: "**Bell & Sons Ltd**". */
function isAllOf(text: string, name: string): boolean {
  const letters = (words: string) => words.replace(/[^\p{L}\d]+/gu, '');
  return letters(text) === letters(name);
}

/** Sentences at the beginning that may be titles. */
const titles = 3;

/** "Developer: Ada Bell". */
const labelled =
  /^[^\p{L}\n]*(?:(?:[Aa]pp |[Ss]ite |[Ww]ebsite )?(?:[Dd]eveloper|[Pp]ublisher|[Oo]perator|[Oo]wner|[Mm]aintainer)|[Dd]ata [Cc]ontroller|[Ll]egal [Ee]ntity)(?: [Nn]ame)?\s*[:：]\s*(?<name>\p{Lu}[^\n]{2,60})/mu;

/** "Write to us by post to Bell & Sons, 4 Hill Road". */
const postal =
  /\b(?:write to (?:us|me)(?: at)?|by (?:post|mail|letter)(?: to| at)?|(?:mailed|posted|written|write) to)\s*:?\s(?<name>(?!The |Our |Us )\p{Lu}[^,\n]{2,60}),[^\n]{0,80}\d/u;

/** Sentences at the beginning in which a policy says whose it is. */
const openingSentences = 12;

/** "Bell & Sons respects your privacy": whoever speaks of itself by its name. */
const promising =
  /^(?:(?:Here )?[Aa]t |The (?!(?:Company|Website|Site|App|Application|Service|Platform|Provider|Owner|Operator|Policy|Privacy|User)\b))?(?!(?:We|I|You|Your|Our|This|These|That|The|It|They|He|She|If|When|Privacy|Personal)\b)(?<name>\p{Lu}[\p{L}\d&.'’ -]{1,50}?),? (?:respects?|values?|(?:is|are) (?:fully |deeply |strongly )?(?:committed|dedicated)|takes?|cares?|collects and (?:holds|uses)|recogni[sz]es?|understands?|has (?:adopted|created|prepared|developed)) [^.]{0,80}\b(?:privacy|personal|information about you)/u;

/** "It is Bell & Sons' policy to respect your privacy". */
const ofPolicy =
  /^It is (?:the policy of )?(?<name>(?!Our |The )\p{Lu}[^,.;\n]{1,60}?)(?:['’]s?)?(?: policy)? to respect your privacy/u;

/** "Bell & Sons operates this website". */
const operating =
  /^(?!(?:We|I|You|It|They|He|She|This|These|Who|Which|Whoever|Nobody|Nothing|Our)\b)(?<name>\p{Lu}[\p{L}\d&.,'’ -]{1,60}?)(?: \([^)\n]{1,60}\))?,? (?:operates?|runs?|owns?|maintains?|publish(?:es)?) (?:this|the|our)\s[^.]{0,40}\b(?:web ?site|site|blog|app|application|service|store|shop|platform|podcast)\b/u;

/** From the name of a company on: "Bell Ltd does not collect …", "Bell Ltd's privacy policy". */
const isDoer =
  /^[^.;:]{2,60}?(?:['’]s (?:own )?privacy (?:policy|notice|statement)| (?:does|do) not (?:\w+ly )?(?:collect|gather|store|sell|share|process)\b)/;

/** From either end of the text: the lines below its title and those at its foot. */
const nearEnd = 10;

/** "© 2020 Alder Ltd. All rights reserved." */
const mostInOwnerLine = 2;

/** Whether a sentence opens a line that stands alone (a block of so few sentences), below the title or at the end. */
function isLine(sentences: readonly Sentence[], { index, block, kind }: Sentence, most: number): boolean {
  if (kind === 'cell') return false;
  if (index >= nearEnd && index < sentences.length - nearEnd) return false;
  return sentences[index - 1]?.block !== block && sentences[index + most]?.block !== block;
}

/** "© 2019–2025 Alder Ltd": who holds the rights in a site is who runs it. */
function isOwnerLine(before: string): boolean {
  return /^\W*(?:copyright\s+)?(?:©|\(c\))[\s\d,–-]*$/i.test(before);
}

/** "October 2022" alone. */
const dateInMonths = new RegExp(`^\\W*${monthAndYear}\\W*$`, 'i');

/** What invites people to write, before a postal address. */
const asksToWrite = /\b(?:contact|writ(?:e|ing)|mail|post|reach)\b[^.]*:\s*$/i;

function headingOf(sentences: readonly Sentence[], { section, index }: Sentence): Sentence | undefined {
  return sentences.findLast((one) => one.index < index && one.kind === 'heading' && one.section === section);
}

/** "Status of this information" in the line above. */
function isBelowLabel(sentences: readonly Sentence[], { index }: Sentence): boolean {
  const label = sentences[index - 1]?.text ?? '';
  return (
    label.length <= 60 && /\b(?:status|date|version|updated?|revis(?:ed|ion)|effective|as of|valid)\b/i.test(label)
  );
}

/** Nothing but a date. */
function isDate(text: string): boolean {
  return (
    text.length <= 30 && /^[\s(]*(?:\d[\w.,/ -]*|\p{L}{3,9}\.? \d{1,2}[\w, ]*|\d+ ?年[\d月日 ]*)[\s).]*$/u.test(text)
  );
}

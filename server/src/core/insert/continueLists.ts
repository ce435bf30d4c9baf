import type { PolicyModel } from '../model.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { writtenLanguage } from '../parse/language.ts';
import type { TextEdit } from '../rules/rule.ts';
import { span } from '../text/span.ts';
import type { Insertion } from './insertSections.ts';

/** Texts made ready for the lists that they go to, and what changes at the ends of the items that are there. */
export interface ContinuedLists {
  readonly insertions: readonly Insertion[];
  readonly edits: readonly TextEdit[];
}

/**
 * Lets items go on with the sentence that introduces their list ("You have the right to:"), in the form of those that are
 * there: the last one ends the sentence. A text that cannot go on so becomes a paragraph after the list.
 */
export function continueLists(model: PolicyModel, insertions: readonly Insertion[]): ContinuedLists {
  const lists = new Map<Block, { readonly ends: Ends; readonly added: Insertion[] }>();
  const others: Insertion[] = [];
  for (const insertion of insertions) {
    const { place, body } = insertion;
    const items = place.kind === 'item' ? itemsBefore(model.document, place.after) : undefined;
    const goesOn = items && goesOnWith(model.document, items);
    const words = goesOn?.(body);
    if (place.kind !== 'item' || !items || !goesOn) others.push(insertion);
    else if (words === undefined) {
      others.push({ ...insertion, place: { ...place, kind: 'paragraph', offset: place.after.span.end } });
    } else {
      const list = lists.get(place.after) ?? { ends: endsOf(model.document, items), added: [] };
      lists.set(place.after, list);
      list.added.push({ ...insertion, body: words, continues: true });
    }
  }
  return {
    insertions: [
      ...[...lists.values()].flatMap(({ ends: { inner, joint, last }, added }) =>
        added.map((item, i) => {
          const end = i === added.length - 1 ? last : i === added.length - 2 ? joint : inner;
          return { ...item, body: item.body + end.words };
        }),
      ),
      ...others,
    ],
    edits: [...lists.values()].flatMap(({ ends: { inner, joint, last }, added }) => [
      ...changed(joint, inner),
      ...changed(last, added.length > 1 ? inner : joint),
    ]),
  };
}

/** The items of the list that an item ends. */
function itemsBefore({ blocks }: ParsedDocument, last: Block): readonly Block[] {
  const first = blocks.slice(0, last.index).findLastIndex((block) => block.kind !== 'item') + 1;
  return blocks.slice(first, last.index + 1).filter((item) => item.leadIn === last.leadIn && item.depth === last.depth);
}

/** What a lead-in ends with that an infinitive follows. */
const unfinished = {
  en: /\b(?:rights?|entitled|able) to\W*$|\byou (?:can|may)(?: also)?\W*$/i,
  zh: /您(?:还|也)?(?:有权|可以|可)(?:要求我们|请求我们)?\W*$/,
} as const;

/** What the standard texts of rights say in place of such a lead-in. */
const opening = { en: /^You (?:have the right to|can|may) (?=\p{Ll})/u, zh: /^您有权(?=\p{Script=Han})/u } as const;

/**
 * @returns what makes an item of a text, undefined where it cannot be one; undefined where items of the list stand for
 *   themselves.
 */
function goesOnWith(document: ParsedDocument, items: readonly Block[]) {
  const language = writtenLanguage(document);
  const words = ({ content }: Block) => document.prose.slice(content.start, content.end);
  const leadIn = document.blocks[items[0]?.leadIn ?? -1];
  const isUnfinished = leadIn !== undefined && unfinished[language].test(words(leadIn));
  const parts = items.slice(0, -1).filter((item) => /[;；]\W*(?:and|or)?\W*$|(?<=；)[和或及]$/.test(words(item)));
  if (!isUnfinished && parts.length * 2 < items.length) return undefined;
  const capital = items.filter((item) => /^\p{Lu}/u.test(words(item))).length * 2 > items.length;
  return (body: string): string | undefined => {
    const [first = '', ...rest] = body.split(/(?<=\.)\s+|(?<=。)/);
    if (!isUnfinished || !opening[language].test(first) || /[;；:：\n]/.test(first)) return undefined;
    if (rest.some((sentence) => /[;；(（\n]/.test(sentence))) return undefined;
    const right = withoutStop(first.replace(opening[language], ''));
    const more = rest.map((sentence) => uncapitalised(withoutStop(sentence)));
    const written = capital ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    if (more.length === 0) return written;
    return language === 'zh' ? `${written}（${more.join('；')}）` : `${written} (${more.join('; ')})`;
  };
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/[.。]$/, '');
}

/** The first word of a sentence in small letters, where it is no name. */
function uncapitalised(sentence: string): string {
  return sentence.replace(/^(?!Personal (?:Data|Information))\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase());
}

/** How an item ends, and where. */
interface End {
  readonly words: string;
  readonly from: number;
}

interface Ends {
  /** Of all but the last two items, by its words; the place is nobody's. */
  readonly inner: End;
  /** Of the last but one: "; and". */
  readonly joint: End;
  readonly last: End;
}

function endsOf({ prose }: ParsedDocument, items: readonly Block[]): Ends {
  const endOf = ({ content }: Block): End => {
    const [words = ''] =
      /(?:[;,]?\s+(?:and|or)|[.;,；，。、]?(?:以及|和|或)?)$/.exec(prose.slice(content.start, content.end)) ?? [];
    return { words, from: content.end - words.length };
  };
  const last = endOf(items.at(-1)!);
  const joint = items.length > 1 ? endOf(items.at(-2)!) : last;
  return { inner: { words: joint.words.replace(/\s+(?:and|or)$|(?:以及|和|或)$/, ''), from: joint.from }, joint, last };
}

function changed({ words, from }: End, to: End): readonly TextEdit[] {
  return words === to.words ? [] : [{ span: span(from, from + words.length), newText: to.words }];
}

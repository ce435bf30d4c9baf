import { matchBlocks, readBlock } from '../../parse/blocks.ts';
import type { Block, ParsedDocument } from '../../parse/document.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** Words that English repeats on purpose: "the fact that that", "had had". */
const repeatable = new Set(['that', 'had', 'is', 'no', 'bye', 'very']);

/** "based on on-device data" repeats none. */
const doubled = /(?<!\w)(\p{L}{2,})(\s+)\1\b(?!-\p{L})/giu;

/** Two adjectives before a noun: "funds details and details of your relay" repeats a noun with reason. */
const joined = /\b(\p{Ll}{2,}(?:al|ive|ous|able|ible|ic|ise|ful|less|ant|ent|ary)) (?:and|or) \1(?= \p{Ll})/gu;

/** A word that stands twice in a row ("the the"), from a list's introduction to its items too, or is joined with itself ("concise and concise"). */
export const textDoubledWord = defineRule({
  id: 'text/doubled-word',
  summary: { en: 'No word or Chinese comma stands twice in a row.', zh: '没有连续重复的词或逗号。' },
  severity: 'information',
  *check(policy) {
    if (policy.document.language === 'zh') yield* doubledChinese(policy.document);
    if (policy.document.language !== 'en') return;
    for (const { block, span: at, match } of matchBlocks(policy.document, doubled)) {
      const [, word = '', gap = ''] = match;
      if (block.kind === 'paragraph' && readBlock(policy.document, block, isLabel, isLabel)) continue;
      // "Pass Pass" may be a name, and a line break between two cells or items is no repetition.
      if (repeatable.has(word.toLowerCase()) || gap !== ' ' || isName(word, match[0])) continue;
      yield { message: 'doubled', span: at, data: { word: word.toLowerCase() } };
    }
    yield* repeatedBelow(policy.document);
    for (const { span: at, match } of matchBlocks(policy.document, joined)) {
      yield { message: 'joined', span: at, data: { word: match[1] ?? '' } };
    }
  },
  fixes(finding, policy) {
    if (!/^(?:doubled|sign)$/.test(finding.message.id)) return [];
    const text = policy.document.text.slice(finding.span.start, finding.span.end);
    const { word } = finding.message.data;
    const first = text === `${word}${word}` ? text.length / 2 : text.search(/\s/);
    if (text.slice(first).trim().length !== first) return [];
    return [
      {
        title: { id: 'fix', data: finding.message.data },
        kind: 'safe',
        edits: [{ span: span(finding.span.start + first, finding.span.end), newText: '' }],
      },
    ];
  },
});

/** Words that Chinese never repeats on purpose, as it does verbs (“讨论讨论”); “服务服务器” begins another word. */
const doubledHan =
  /(信息|数据|服务|用户|个人|隐私|政策|账号|账户|权限|设备|内容|功能|处理|收集|使用|提供|相关|同意|授权|第三方)\1(?![库器商者])/g;

/** “，，”; three of them may stand for an ellipsis. */
const doubledSign = /(?<![，、；：])([，、；：])\1(?![，、；：])/g;

function* doubledChinese(document: ParsedDocument): Generator<Found> {
  for (const { block, span: at, match } of matchBlocks(document, doubledHan)) {
    if (block.kind === 'row') continue;
    yield { message: 'doubled', span: at, data: { word: match[1] ?? '' } };
  }
  for (const { block, span: at, match } of matchBlocks(document, doubledSign)) {
    if (block.kind !== 'row') yield { message: 'sign', span: at, data: { word: match[1] ?? '' } };
  }
}

/** "necessary to:" */
const lastWord = /\b(to|for|by|with|when|if|because)\s*[:：]\s*$/gi;

/** Lists whose items open with the last word of what introduces them: "to:" and "To comply …". */
function* repeatedBelow(document: ParsedDocument): Generator<Found> {
  for (const { block: leadIn, match, span: at } of matchBlocks(document, lastWord, ['paragraph', 'item'])) {
    const [, word = ''] = match;
    const opens = new RegExp(`^${word}\\s`, 'i');
    const items = itemsOf(document, leadIn);
    if (items.length < 2 || !items.every(({ content }) => opens.test(document.prose.slice(content.start, content.end))))
      continue;
    yield { message: 'below', span: span(at.start, at.start + word.length), data: { word: word.toLowerCase() } };
  }
}

/** The items that a block introduces. */
function itemsOf({ blocks }: ParsedDocument, leadIn: Block): readonly Block[] {
  const items: Block[] = [];
  for (let at = leadIn.index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'item' && block.leadIn === leadIn.index) items.push(block);
    else if (block.kind !== 'skip' && block.kind !== 'item') break;
  }
  return items;
}

/** A few words in a row, as of a button and its caption, are no sentence that could repeat one. */
function isLabel(text: string): boolean {
  return text.trim().split(/\s+/).length < 4;
}

function isName(word: string, whole: string): boolean {
  return /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(whole.slice(-word.length));
}

import { matchBlocks } from '../../parse/blocks.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/**
 * "theKAGE": a function word with a name glued to it, as a template leaves it when its variable stood without a space.
 * Only words that begin no brand name of their own ("inShot", "toTok" do).
 */
const beforeName = /\b(the|our|your|with|from|and|this|these|that)(\p{Lu}\p{L}+)/gu;

/** "Informationrefers", "Groupservices": a capitalised word with the next one glued to it. */
const afterName = /\b(\p{Lu}\p{Ll}{3,}?)(refers|means|includes|services|products|collects|provides|shall|will)\b/gu;

/**
 * "post@acme.exampleDefinitions": a heading or sentence glued to a mailbox. Only behind an end that domains have: of
 * countries and the usual others, for “root@server.localHost” is one name.
 */
const afterMailbox =
  /(?<![\w.+-])([\w.+-]+@(?:[\w-]+\.)+(?:[a-z]{2}|com|org|net|edu|gov|int|info|biz|app|dev|tech|online|site|shop|store|cloud|legal|email|example))(\p{Lu}\p{Ll}+)(?![\w@-]|\.\S)/gu;

/** Words of which a space between them was lost, mostly where a template's variable was filled in. */
export const textGluedWords = defineRule({
  id: 'text/glued-words',
  summary: { en: 'Words are separated by a space.', zh: '单词之间有空格。' },
  severity: 'warning',
  *check(policy) {
    const { document } = policy;
    if (document.language !== 'en') return;
    for (const { span: at, match } of matchBlocks(document, beforeName)) {
      const [whole, first = '', second = ''] = match;
      if (isAddress(document.prose, at.start, at.end)) continue;
      yield { message: 'glued', span: at, data: { whole, first, second } };
    }
    for (const { span: at, match } of matchBlocks(document, afterName)) {
      const [whole, first = '', second = ''] = match;
      // The first part has to be a word of this text, else "Goodwill" and "Bioproducts" would be taken apart.
      if (
        !new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, 'iu').test(document.prose) ||
        isAddress(document.prose, at.start, at.end)
      )
        continue;
      yield { message: 'glued', span: at, data: { whole, first, second } };
    }
    for (const { span: at, match } of matchBlocks(document, afterMailbox)) {
      const [whole, first = '', second = ''] = match;
      yield { message: 'glued', span: at, data: { whole, first, second } };
    }
  },
  fixes(finding) {
    const { first, second } = finding.message.data;
    if (typeof first !== 'string' || typeof second !== 'string') return [];
    const at = finding.span.start + first.length;
    return [
      {
        title: { id: 'fix', data: finding.message.data },
        kind: 'suggestion',
        edits: [{ span: span(at, at), newText: ' ' }],
      },
    ];
  },
});

/** Whether the word is part of an address, a file name or an identifier. */
function isAddress(prose: string, start: number, end: number): boolean {
  return /[@/\\_.#-]/.test(prose[start - 1] ?? '') || /[@/\\_(]|\.\w/.test(prose.slice(end, end + 2));
}

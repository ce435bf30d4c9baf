import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import { readSentence } from '../../../read/readSentence.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { allMatches } from '../../../text/allMatches.ts';

/** A place named in a sentence: itself first, then the country and the union that hold it. */
export interface Place {
  readonly kinds: readonly string[];
}

interface PlaceIndex {
  readonly pattern: RegExp;
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly readers: RegExp;
}

const indices = new WeakMap<Knowledge, { readonly en: PlaceIndex; readonly zh: PlaceIndex }>();

/** The places that a sentence names, with the countries and unions that hold them. */
export function placesIn(policy: PolicyModel, sentence: Sentence): readonly Place[] {
  const { pattern, holders } = indexOf(policy);
  return readSentence(sentence, pattern, (text) =>
    allMatches(pattern, text).map((match) => {
      const name = (match[0] as string).toLowerCase();
      return { kinds: holders.get(name) ?? [name] };
    }),
  );
}

/** The territory whose readers a sentence speaks of: "our North American customers", "users in Switzerland". */
export function readersOf(policy: PolicyModel, sentence: Sentence): readonly string[] {
  const { readers } = indexOf(policy);
  return readSentence(sentence, readers, (text) =>
    allMatches(readers, text).map((match) => (match[1] ?? match[2] ?? '').toLowerCase()),
  );
}

function indexOf({ knowledge, document }: PolicyModel): PlaceIndex {
  let known = indices.get(knowledge);
  if (!known) {
    known = { en: makeIndex(knowledge, 'en'), zh: makeIndex(knowledge, 'zh') };
    indices.set(knowledge, known);
  }
  return document.language === 'zh' ? known.zh : known.en;
}

function makeIndex(knowledge: Knowledge, language: 'en' | 'zh'): PlaceIndex {
  const holders = new Map(
    (knowledge.lexicons['place-holders']?.[language] ?? []).map((line) => {
      const [name, ...held] = line.split(/[<=]/).map((part) => part.trim()) as [string, ...string[]];
      return [name, line.includes('=') ? held : [name, ...held]] as const;
    }),
  );
  const names = [...new Set([...(knowledge.lexicons['place-names']?.[language] ?? []), ...holders.keys()])]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = names.join('|');
  return language === 'en'
    ? {
        pattern: new RegExp(`\\b(?:${any})\\b(?<!\\bus)|\\bUS\\b`, 'gi'),
        holders,
        readers:
          /\b(?:users|customers|subscribers|residents|members|visitors|people|individuals) (?:who (?:are|live) )?(?:in|from|of|outside) (?:the )?([A-Z]\w+)|\b((?:North |South |Latin )?(?:American|European|Asian|Chinese|Swiss|British|German|French|Japanese|Korean|Canadian|Australian|Indian|Brazilian|US|EU|UK|Californian)) (?:users|customers|subscribers|residents|members|visitors|data subjects)/g,
      }
    : {
        pattern: new RegExp(any, 'g'),
        holders,
        readers:
          /(境内|境外|国内|海外|欧盟|港澳台|香港|澳门|台湾|日本|韩国|美国|英国|德国|法国|新加坡|印度|泰国|越南|俄罗斯|澳大利亚|加拿大)(?:的)?(?:用户|客户)/g,
      };
}

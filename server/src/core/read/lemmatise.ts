import type { WordLists } from './wordLists.ts';

/**
 * The dictionary form of an English word in lower case: "shared" → "share", "parties" → "party".
 * Irregular forms come from the lexicon; regular ones are cut back to a verb that the lexicon knows, and where it knows
 * none, by the spelling rules of the ending.
 */
export function lemmatise(word: string, lists: WordLists): string {
  const irregular = lists.irregular.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4) return word;
  // "everything" and "during" are no forms of a verb.
  if (word.endsWith('ing') && (lists.pronouns.has(word) || lists.prepositions.has(word))) return word;
  if (word.endsWith('ing') && word.length > 5) return stem(word.slice(0, -3), lists) ?? word;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed') && !word.endsWith('eed')) return stem(word.slice(0, -2), lists) ?? word;
  if (word.endsWith('s')) return singular(word);
  return word;
}

const vowel = /[aeiouy]/;

/** What is left of a verb without "-ed" or "-ing", as it stands in a dictionary; undefined where it is no verb's stem ("r" + "ing"). */
function stem(cut: string, lists: WordLists): string | undefined {
  if (!vowel.test(cut)) return undefined;
  if (lists.verbs.has(`${cut}e`)) return `${cut}e`;
  if (lists.verbs.has(cut)) return cut;
  const last = cut.charAt(cut.length - 1);
  const undoubled = cut.slice(0, -1);
  if (last === undoubled.charAt(undoubled.length - 1)) {
    if (lists.verbs.has(undoubled)) return undoubled;
    return /[slfz]$/.test(last) ? cut : undoubled;
  }
  return /(?:[^aeiou][aiou][cdgkstvz]|[aeiou]{2}[sv]|[crnl][csgv]|at|iz|is|ur|bl|tl|dl|gl|pl|u|v)$/.test(cut)
    ? `${cut}e`
    : cut;
}

function singular(word: string): string {
  if (/(?:ss|us|is|ous)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

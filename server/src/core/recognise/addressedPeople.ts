import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Section } from '../structure/section.ts';
import { type LabelledPattern, PatternIndex } from './patternIndex.ts';

/** To the people of which places a sentence speaks alone, as lists of names; undefined where it speaks to all. */
export type ReadPeople = (sentence: Sentence) => ReadonlySet<string> | undefined;

/**
 * Reads whom a sentence speaks to: what it says itself ("If you live in California, …"), else the sentence that introduces
 * its list, else the beginning of its paragraph, else the last line of its section that announced the people of a place
 * ("If you live in Kent, you have these rights:", "Residents of Kent"), else the nearest heading that names one.
 */
export function addressedPeople(
  sections: readonly Section[],
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): ReadPeople {
  const { limits, names } = peopleIndexes(knowledge);
  const titles = new Map<number, Sentence>();
  const openers = new Map<number, Sentence>();
  for (const sentence of sentences) {
    if (sentence.kind === 'heading' && !titles.has(sentence.section)) titles.set(sentence.section, sentence);
    if (!openers.has(sentence.block)) openers.set(sentence.block, sentence);
  }

  /** `everybody` where it says so, a set of places, or undefined where it says nothing. */
  const said = (sentence: Sentence | undefined, atStart = false): ReadonlySet<string> | 'everybody' | undefined => {
    if (!sentence) return undefined;
    const hits = limits.match(sentence);
    if (hits.some(({ label }) => label === everybody)) return 'everybody';
    if (!hits.some(({ span }) => !atStart || span.start <= openingLength)) return undefined;
    // "people in Kent, Wales or the EEA": one name tells that the sentence is limited, all of them to what.
    return new Set([...hits, ...names.match(sentence)].map(({ label }) => label));
  };
  const byHeading = (section: number | undefined): ReadonlySet<string> | undefined => {
    for (let at = section; at !== undefined; at = sections[at]?.parent) {
      const title = titles.get(at);
      const places = title ? names.match(title).map(({ label }) => label) : [];
      if (places.length > 0) return new Set(places);
    }
    return undefined;
  };

  const introduced = new Set(sentences.flatMap(({ leadIn }) => leadIn ?? []));
  const announced = new Map<number, ReadonlySet<string>>();
  let announcement: { readonly section: number; readonly places: ReadonlySet<string> } | undefined;
  for (const sentence of sentences) {
    if (announcement?.section !== sentence.section) announcement = undefined;
    const places = isAnnouncement(sentence) && !introduced.has(sentence.index) ? said(sentence, true) : undefined;
    if (places !== undefined) announcement = places === 'everybody' ? undefined : { section: sentence.section, places };
    if (announcement) announced.set(sentence.index, announcement.places);
  }

  return (sentence) => {
    const leadIn = sentence.leadIn === undefined ? undefined : sentences[sentence.leadIn];
    const opener = openers.get(sentence.block);
    const found =
      (sentence.kind === 'heading' ? undefined : (said(sentence) ?? said(leadIn))) ??
      (opener === sentence || opener?.kind === 'heading' ? undefined : said(opener, true)) ??
      announced.get(sentence.index) ??
      byHeading(sentence.section);
    return found === 'everybody' ? undefined : found;
  };
}

/** A line that opens what follows without a list: it ends in a colon, or is short and ends in no stop. */
function isAnnouncement({ kind, text }: Sentence): boolean {
  return kind === 'sentence' && (/[:：]\s*$/.test(text) || (text.length <= 70 && !/[.!?。；;,]\s*$/.test(text)));
}

/** Characters within which a paragraph says whom all of it is for. */
const openingLength = 24;

const everybody = 'everybody-words';

interface PeopleIndexes {
  /** Sentences that speak to the people of one place. */
  readonly limits: PatternIndex<string>;
  /** The names of places alone, for headings. */
  readonly names: PatternIndex<string>;
}

const compiled = new WeakMap<Knowledge, PeopleIndexes>();

function peopleIndexes(knowledge: Knowledge): PeopleIndexes {
  const known = compiled.get(knowledge);
  if (known) return known;
  const { lexicons } = knowledge;
  const templates = lexicons['people-limits']?.en ?? [];
  const places = Object.keys(lexicons).filter((name) => name.startsWith('people-') && name !== 'people-limits');
  const pattern = (source: string, label: string): LabelledPattern<string> => ({ source, language: 'en', label });
  const made = {
    limits: new PatternIndex(
      [
        ...places.flatMap((place) => templates.map((line) => pattern(line.replace('<people>', `<${place}>`), place))),
        ...(lexicons[everybody]?.en ?? []).map((line) => pattern(line, everybody)),
      ],
      knowledge,
    ),
    names: new PatternIndex(
      places.map((place) => pattern(`<${place}>`, place)),
      knowledge,
    ),
  };
  compiled.set(knowledge, made);
  return made;
}

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, headingsOf, leadInOf, type SentenceList } from '../read/sentenceGroups.ts';
import type { Section } from '../structure/section.ts';
import { type LabelledPattern, PatternIndex } from './patternIndex.ts';

/** To the people of which places a sentence speaks alone, as lists of names; undefined where it speaks to all. */
export type ReadPeople = (sentence: Sentence) => ReadonlySet<string> | undefined;

/**
 * Reads whom a sentence speaks to: what it says itself ("If you live in California, …"), else the sentence that introduces
 * its list, else the beginning of its paragraph, else the last line of its section that announced the people of a place
 * ("If you live in Kent, you have these rights:", "Residents of Kent"), else the nearest heading that names one.
 */
export function addressedPeople(sections: readonly Section[], list: SentenceList, knowledge: Knowledge): ReadPeople {
  const { sentences } = list;
  const indexes = peopleIndexes(knowledge);
  const titles = new Map<number, Sentence>();
  for (const heading of headingsOf(list)) if (!titles.has(heading.section)) titles.set(heading.section, heading);
  const announcements = new Map<number, Announcement[]>();
  for (const { sentence, found } of findSentences(list, indexes, (one, group) => announcedIn(one, group, indexes))) {
    const { index, section } = sentence;
    const others = announcements.get(section);
    if (others) others.push({ index, people: found });
    else announcements.set(section, [{ index, people: found }]);
  }

  const byHeading = (section: number | undefined): ReadonlySet<string> | undefined => {
    for (let at = section; at !== undefined; at = sections[at]?.parent) {
      const title = titles.get(at);
      const places = title ? indexes.names.match(title) : [];
      if (places.length > 0) return new Set(places.map(({ label }) => label));
    }
    return undefined;
  };

  const peopleOf = (sentence: Sentence): ReadonlySet<string> | undefined => {
    const { kind, block, section, index } = sentence;
    let opens = index;
    while (sentences[opens - 1]?.block === block) opens--;
    const opener = sentences[opens];
    const leadIn = leadInOf(sentence, sentences);
    const announced = announcements.get(section)?.findLast((one) => one.index <= index)?.people;
    const found =
      (kind === 'heading' ? undefined : (saidIn(sentence, indexes) ?? (leadIn && saidIn(leadIn, indexes)))) ??
      (!opener || opens === index || opener.kind === 'heading' ? undefined : saidIn(opener, indexes, true)) ??
      announced ??
      byHeading(section);
    return found === 'everybody' ? undefined : found;
  };
  // A sentence may show several clauses.
  const known = new Map<Sentence, ReadonlySet<string> | undefined>();
  return (sentence) => {
    if (!known.has(sentence)) known.set(sentence, peopleOf(sentence));
    return known.get(sentence);
  };
}

/** `everybody` where a sentence says so, else a set of places. */
type People = ReadonlySet<string> | 'everybody';

/** A line that says whom all below it in its section is for. */
interface Announcement {
  readonly index: number;
  readonly people: People;
}

function announcedIn(sentence: Sentence, group: readonly Sentence[], indexes: PeopleIndexes): People | undefined {
  const isLeadIn = () => group.some(({ leadIn }) => leadIn === sentence.index);
  return isAnnouncement(sentence) && !isLeadIn() ? saidIn(sentence, indexes, true) : undefined;
}

/** Whom a sentence says that it speaks to; undefined where it says nothing. */
function saidIn(sentence: Sentence, { limits, names }: PeopleIndexes, atStart = false): People | undefined {
  const hits = limits.match(sentence);
  if (hits.some(({ label }) => label === everybody)) return 'everybody';
  if (!hits.some(({ span }) => !atStart || span.start <= openingLength)) return undefined;
  // "people in Kent, Wales or the EEA": one name tells that the sentence is limited, all of them to what.
  return new Set([...hits, ...names.match(sentence)].map(({ label }) => label));
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
  const places = Object.keys(lexicons).filter((name) => lexicons[name]?.region);
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

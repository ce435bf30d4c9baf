import type { ClauseType, RegimeId } from '../knowledge/types.ts';

/** A standard text as it is to be inserted: its heading and its body, still with `{{PLACEHOLDER}}`s. */
export interface StandardText {
  readonly clause: string;
  readonly heading: string;
  /** Paragraphs, lists (`- `, `(a) `) and tables (`| … |`), separated by blank lines. */
  readonly body: string;
}

export interface TextChoice {
  readonly language: 'en' | 'zh';
  /** The regimes that the document is checked against. */
  readonly regimes: readonly RegimeId[];
  /** A variant that the writer chose by name. */
  readonly variant?: string;
  /**
   * Clauses of which the second option holds where a text offers two: the service is directed to children, personal
   * information goes abroad.
   */
  readonly affirmed?: readonly string[];
  /** Marks the first of two options where it is taken for want of an answer. */
  readonly markDefault?: (text: string) => string;
}

/** Clauses whose variants name their territory, so that those of several regimes stand side by side. */
const territorial: ReadonlySet<string> = new Set(['children', 'complaint-authority', 'rights-exercise']);

/**
 * The text or texts of a clause for a choice of regimes: a variant where it serves all regimes that ask for the clause,
 * several where they can stand side by side, else the standard text.
 */
export function standardTexts(clause: ClauseType, choice: TextChoice): readonly StandardText[] {
  return chosenVariants(clause, choice).map((variant) => ({
    clause: clause.id,
    heading: (variant?.heading ?? clause.heading)[choice.language],
    body: settleOptions(
      (variant ?? clause.text)[choice.language],
      choice.affirmed?.includes(clause.id),
      choice.markDefault,
    ),
  }));
}

function chosenVariants(clause: ClauseType, { regimes, variant }: TextChoice) {
  if (variant !== undefined) return [clause.variants.find((v) => v.id === variant)];
  const asking = regimes.filter((id) => clause.levels[id] !== undefined);
  const fitting = clause.variants.filter((v) => v.regimes.some((id) => asking.includes(id)));
  const served = asking.every((id) => fitting.some((v) => v.regimes.includes(id)));
  if (fitting.length === 0 || !served) return [undefined];
  const whole = fitting.find((v) => asking.every((id) => v.regimes.includes(id)));
  if (whole) return [whole];
  return territorial.has(clause.id) ? fitting : [undefined];
}

/**
 * Decides the optional blocks `[[…]]`. Of blocks that begin with “Option A:” and “Option B:” those of one option are kept.
 * All others are left out: they say what only some organisations can.
 */
function settleOptions(body: string, affirmed = false, markDefault = (text: string) => text): string {
  return body
    .replace(/\[\[([\s\S]*?)\]\]/g, (_, inside: string) => {
      const label = /^(?:Option \w+: |选项[一二三]：)/.exec(inside)?.[0];
      if (label === undefined) return '';
      if (/^(?:Option A|选项一)/.test(label) === affirmed) return '';
      const text = inside.slice(label.length);
      return affirmed ? text : markDefault(text);
    })
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/^[ \t]+/gm, '')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Of the standard definitions those whose terms a text uses as they are written; the first in any case. */
export function usedDefinitions(body: string, text: string): string {
  const sentences = body.split(/(?<=[.。])\s*(?=["“])/);
  const used = sentences.filter((sentence, i) => {
    const term = /["“]([^"”]+)["”]/.exec(sentence)?.[1];
    return i === 0 || term === undefined || text.includes(term);
  });
  return used.join(body.includes('。') ? '' : ' ');
}

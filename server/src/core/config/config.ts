import type { RegimeId } from '../knowledge/types.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The most severe first. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** A finding that the writer decided to live with, for texts where no comment can stand. */
export interface IgnoreEntry {
  readonly path?: string;
  readonly rule: string;
  readonly quote?: string;
  readonly reason?: string;
}

/** What `.proviso.yaml` (or an editor's settings) says, merged with the defaults. */
export interface Config {
  /** Empty: detect from the text. */
  readonly regimes: readonly RegimeId[];
  /** Settings of the conditions' vocabulary by camel- or kebab-case name: `audience-children`, `targets`. */
  readonly facts: Readonly<Record<string, boolean | string | readonly string[]>>;
  /** Severity by rule id or by family; `off` turns it off. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly ignore: readonly IgnoreEntry[];
  readonly house?: HouseStandard;
}

/** A team's own clauses and required list, from the file that `house` names. */
export interface HouseStandard {
  readonly name: string;
  /** Clause ids, Proviso's or the house's own, that every policy of the team must state. */
  readonly required: readonly string[];
  readonly clauses: readonly {
    readonly id: string;
    readonly title: string;
    readonly headings: readonly string[];
    readonly cues: readonly string[];
    readonly text: string;
  }[];
}

export const defaultConfig: Config = { regimes: [], facts: {}, rules: {}, include: [], exclude: [], ignore: [] };

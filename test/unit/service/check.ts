import type { Config } from '../../../server/src/core/config/config.ts';
import { defaultConfig } from '../../../server/src/core/config/config.ts';
import type { Format } from '../../../server/src/core/parse/document.ts';
import type { Position } from '../../../server/src/core/text/lineIndex.ts';
import { indexLines, positionAt } from '../../../server/src/core/text/lineIndex.ts';
import { type AnalysedPolicy, analyseOnce } from '../../../server/src/service/analysis.ts';
import type { Presentation } from '../../../server/src/service/presentation.ts';
import { knowledge } from '../../knowledge.ts';

export const uri = 'file:///work/privacy.md';

export const english: Presentation = { language: 'en', pageLink: (page) => `docs:${page}` };

export interface ReadOptions {
  readonly format?: Format;
  readonly config?: Partial<Config>;
  readonly path?: string;
}

/** Reads a text as a policy, whatever it looks like. */
export function read(text: string, options: ReadOptions = {}): AnalysedPolicy {
  const { format = 'markdown', config = {}, path = 'privacy.md' } = options;
  return analyseOnce(
    { uri, path, text, format, version: 1, config: { ...defaultConfig, ...config }, kind: 'privacy-policy' },
    {
      knowledge,
      today: () => '2026-01-15',
      onRuleFailure: (rule, error) => {
        throw new Error(`${rule} failed`, { cause: error });
      },
    },
  );
}

/** A text with `$0` at the cursor → the text without it, and the cursor's place. */
export function withCursor(marked: string): { readonly text: string; readonly position: Position } {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  return { text, position: positionAt(indexLines(text), offset) };
}

/** Reads a text with a `$0` in it, and where that stood. */
export function readAt(marked: string, options?: ReadOptions) {
  const { text, position } = withCursor(marked);
  return { policy: read(text, options), position, text };
}

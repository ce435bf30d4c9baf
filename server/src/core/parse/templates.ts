import { type Span, span } from '../text/span.ts';
import type { Mask } from './prose.ts';
import { type Draft, skipDraft, trimmed } from './tile.ts';

/** What stands in a Markdown file for a site generator, not for readers. */
export interface Templates {
  readonly drafts: readonly Draft[];
  readonly masks: readonly Mask[];
  readonly comments: readonly Span[];
  /** The value of `title` in the front matter. */
  readonly title?: Span;
  /** What the front matter says of the last change. */
  readonly date?: Span;
}

const tag = /\{%[^%\r\n]{0,400}%\}|\{\{[<%#/>][^}\r\n]{0,400}\}\}|\{\{-?[^{}\r\n]{0,200}\}\}/g;
const moduleLine =
  /^(?:import\s+(?:[\w*{}\s,]{1,200}\s+from\s+)?['"][^'"\r\n]{1,200}['"];?|export\s+(?:const|default|function)\s.{0,400})[ \t]*$/gm;

/** "lastUpdated: 2024-05-03". A bare `date` is when a page was made. */
const changeLine =
  /^(?:last[-_ ]?)?(?:updated?|modified|revised|reviewed|effective)(?:[-_ ]?(?:at|on|date))?[ \t]*:[^\r\n]*\b(?:19|20)\d\d\b[^\r\n]*$/im;

/** Finds front matter, template tags (`{{ site.name }}`, `{% if %}`) and the imports of MDX. */
export function readTemplates(text: string): Templates {
  const drafts: Draft[] = [];
  const masks: Mask[] = [];
  const front = /^\uFEFF?---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,400}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  let title: Span | undefined;
  let date: Span | undefined;
  if (front) {
    masks.push(span(0, front.length));
    drafts.push(skipDraft(0, 'front-matter'));
    const line = /^title:[ \t]*(['"]?)(.*?)\1[ \t]*\r?$/m.exec(front);
    if (line?.[2]) {
      const at = line.index + line[0].indexOf(line[2], 6);
      title = trimmed(text, span(at, at + line[2].length));
    }
    const changed = changeLine.exec(front);
    if (changed) date = trimmed(text, span(changed.index, changed.index + changed[0].length));
  }
  for (const match of text.matchAll(tag)) {
    if (match.index >= (front?.length ?? 0) && isTemplate(match[0]))
      masks.push(span(match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(moduleLine)) masks.push(span(match.index, match.index + match[0].length));
  return { drafts, masks, comments: [], ...(title && { title }), ...(date && { date }) };
}

/** Template tags name a variable by a path, call or filter; `{{COMPANY_NAME}}` and `{{ company }}` wait for a writer. */
function isTemplate(tagText: string): boolean {
  if (!tagText.startsWith('{{')) return true;
  const inner = tagText.slice(2, -2).trim();
  return /^[<%#/>-]|[|$(]|^[a-z_]\w*(?:\.\w+|\[)/.test(inner);
}

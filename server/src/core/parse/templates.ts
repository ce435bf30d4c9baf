import { allMatches } from '../text/allMatches.ts';
import { type Span, span } from '../text/span.ts';
import type { FrontMatterDate } from './document.ts';
import type { Mask } from './prose.ts';
import { type Draft, skipDraft, trimmed } from './tile.ts';

/** What stands in a Markdown file for a site generator, not for readers. */
export interface Templates {
  readonly drafts: readonly Draft[];
  readonly masks: readonly Mask[];
  readonly comments: readonly Span[];
  /** The value of `title` in the front matter. */
  readonly title?: Span;
  /** What the front matter says of the last change and the day of effect. */
  readonly dates: readonly FrontMatterDate[];
}

const tag = /\{%[^%]{0,400}%\}|\{\{[<%#/>][^}\r\n]{0,400}\}\}|\{\{-?[^{}\r\n]{0,200}\}\}/g;
const importLine = /^import\s+(?:[\w*{}\s,]{1,200}\s+from\s+)?['"][^'"\r\n]{1,200}['"];?[ \t]*$/gm;
const exportStart = /^export\s+(?:const|let|default|(?:async )?function)\s/gm;
const expressionComment = /\{\/\*[^{}]{0,2000}?\*\/\}/g;
/** `<Layout meta={{ … }}>`: a component alone in its line, which no HTML is. */
const component = /^[ \t]*<[A-Z][\w.]*\s(?=[^<>\r\n]*=\{)[^<>\r\n]*>[ \t]*$/gm;
/** `{: .note }`, `{#your-data}`, `:::note`, `[[toc]]`: what kramdown, Pandoc and Docusaurus read. */
const attribute = /\{:[^{}\r\n]{0,100}\}|\{#(?<=\S[ \t]*\{#)[\w-]+\}|^:{3,}[^\r\n]*$|^\[?\[_?TOC_?\]\]?[ \t]*$/gim;

/** "lastUpdated: 2024-05-03", "lastmod = 2024-05-03". A bare `date` is when a page was made. */
const changeLine =
  /^(?:(?:last[-_ ]?mod|(?:(?:last|date)[-_ ]?)?(?:updated?|modified|revised|reviewed|(?<effective>effective)))(?:[-_ ]?(?:at|on|from|date))?|(?:最后)?(?:更新|修订)(?:日期|时间)|(?<zhEffective>生效(?:日期|时间)))[ \t]*[:=][ \t]*['"]?(?<value>\w[^\r\n'"#]*)/dgim;

/** Finds front matter, template tags (`{{ site.name }}`, `{% if %}`), the code of MDX and the attributes of other dialects. */
export function readTemplates(text: string): Templates {
  const drafts: Draft[] = [];
  const masks: Mask[] = [];
  const front =
    /^\uFEFF?(?:---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,400}?(?:---|\.\.\.)|\+{3}[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,400}?\+{3})[ \t]*(?:\r?\n|$)/.exec(
      text,
    )?.[0];
  let title: Span | undefined;
  let dates: readonly FrontMatterDate[] = [];
  if (front) {
    masks.push(span(0, front.length));
    drafts.push(skipDraft(0, 'front-matter'));
    const line = /^title(?::|[ \t]*=)[ \t]*(['"]?)(.*?)\1[ \t]*\r?$/m.exec(front);
    if (line?.[2]) {
      const at = line.index + line[0].indexOf(line[2], 6);
      title = trimmed(text, span(at, at + line[2].length));
    }
    dates = allMatches(changeLine, front).flatMap(({ groups, indices }) => {
      const value = indices?.groups?.value;
      if (!value) return [];
      const role = groups?.effective || groups?.zhEffective ? 'effective' : 'updated';
      return [{ role, span: trimmed(text, span(...value)) }];
    });
  }
  for (const match of allMatches(tag, text)) {
    if (match.index >= (front?.length ?? 0) && isTemplate(match[0]))
      masks.push(span(match.index, match.index + match[0].length));
  }
  for (const form of [importLine, expressionComment, component, attribute])
    for (const match of allMatches(form, text)) masks.push(span(match.index, match.index + match[0].length));
  for (const { index } of allMatches(exportStart, text)) masks.push(span(index, exportEnd(text, index)));
  return { drafts, masks, comments: [], dates, ...(title && { title }) };
}

/** An export goes on for so many characters at most: what is still open then was never closed. */
const longestExport = 8000;

/** Behind a blank line code is indented or closes a bracket: anything else is text again. */
const textAgain = /\n[ \t]*\r?\n(?=[^\s)\]}])/;

/** What counts in code: strings and comments, in which brackets mean nothing, brackets, and the ends of lines. */
const codeSign =
  /"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|\/\/[^\r\n]*|`(?:\\[\s\S]|[^`\\])*(?:`|(?<openText>$))|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|(?<openComment>$))|[{[()\]}]|\r?\n/g;

/** Where the line ends that closes the brackets of an export of MDX; where none does, its first line. */
function exportEnd(text: string, start: number): number {
  const rest = text.slice(start, start + longestExport);
  const code = rest.slice(0, (textAgain.exec(rest)?.index ?? rest.length - 1) + 1);
  const firstLine = start + (/^[^\r\n]*/.exec(rest)?.[0].length ?? 0);
  let depth = 0;
  for (const { 0: sign, index, groups } of allMatches(codeSign, code)) {
    if (groups?.openText !== undefined || groups?.openComment !== undefined) return firstLine;
    if ('{[('.includes(sign)) depth++;
    else if ('}])'.includes(sign)) depth--;
    else if (sign.endsWith('\n') && depth <= 0) return start + index;
  }
  return depth <= 0 && code === rest ? start + code.length : firstLine;
}

/** Template tags name a variable by a path, call or filter; `{{COMPANY_NAME}}` and `{{ company }}` wait for a writer. */
function isTemplate(tagText: string): boolean {
  if (!tagText.startsWith('{{')) return true;
  const inner = tagText.slice(2, -2).trim();
  return /^[<%#/>-]|[|$(]|^[a-z_]\w*(?:\.\w+|\[)/.test(inner);
}

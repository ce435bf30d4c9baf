import { span } from '../text/span.ts';
import { type Line, splitLines } from './lines.ts';
import { readBareLinks } from './links.ts';
import type { Reading } from './reading.ts';
import { type Draft, skipDraft } from './tile.ts';

/** Reads text without mark-up. */
export function readPlainText(text: string): Reading {
  const lines = splitLines(text).filter((line) => line.text !== '');
  const drafts: Draft[] = lines.map((line) => draftOf(line));
  return { drafts, masks: [], links: readBareLinks(text), contents: [], comments: [] };
}

function draftOf(line: Line): Draft {
  if (/^[-=_*~—–.\s]{3,}$/.test(line.text)) return skipDraft(line.start, 'rule');
  const short = line.words.length < 80 && !/[.;,!。；，]$/.test(line.text);
  if (
    short &&
    !line.text.endsWith(':') &&
    /^[\p{Lu}\d(（\u4e00-\u9fff]/u.test(line.text) &&
    line.marker?.style !== 'bullet'
  ) {
    return {
      start: line.start,
      kind: 'heading',
      content: line.content,
      level: line.marker ? 3 : 2,
      form: line.marker ? 'numbered' : 'line',
      ...(line.marker && { marker: line.marker }),
    };
  }
  if (line.marker) return { start: line.start, kind: 'item', content: line.content, marker: line.marker, depth: 0 };
  return { start: line.start, kind: 'paragraph', content: span(line.trimmed.start, line.trimmed.end) };
}

import { allMatches } from '../text/allMatches.ts';
import { type Span, span } from '../text/span.ts';

const address = /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’()（）[\]{}，。；、]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** A web or e-mail address that stands in a text without mark-up. */
export interface BareLink {
  readonly span: Span;
  readonly target: string;
}

/** The addresses in a text, mostly none. */
export function readBareLinks(text: string): readonly BareLink[] {
  return allMatches(address, text).map((match) => {
    const target = match[0].replace(/[.,;:!?*_]+$/, '');
    return { span: span(match.index, match.index + target.length), target };
  });
}

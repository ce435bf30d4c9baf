import { span } from '../text/span.ts';
import type { Link } from './document.ts';

const address = /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’()（）[\]{}，。；、]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Web and e-mail addresses that stand in the text without mark-up. */
export function readBareLinks(text: string): readonly Link[] {
  return [...text.matchAll(address)].map((match) => {
    const target = match[0].replace(/[.,;:!?*_]+$/, '');
    const at = span(match.index, match.index + target.length);
    return { span: at, text: at, target, targetSpan: at };
  });
}

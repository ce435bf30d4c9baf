import type { DocumentLink } from 'vscode-languageserver-types';
import type { AnalysedPolicy } from './analysis.ts';
import { crossReferences } from './crossReferences.ts';
import { lineNumber, rangeOf } from './ranges.ts';

/** Links to mail and web addresses and to the policy's own sections. */
export function documentLinks({ model, lines, source }: AnalysedPolicy): DocumentLink[] {
  const { links } = model.document;
  const sections = crossReferences(model).map(({ span, section }) => ({
    range: rangeOf(span, lines),
    target: `${source.uri}#L${lineNumber(lines, section.titleSpan.start)}`,
  }));
  const addresses = links.flatMap(({ target, targetSpan }) => {
    const address = target.includes('@') && !/^[a-z]+:/i.test(target) ? `mailto:${target}` : target;
    return /^(?:https?|mailto):/i.test(address) ? [{ range: rangeOf(targetSpan, lines), target: address }] : [];
  });
  const linked = new Set(links.map(({ targetSpan }) => targetSpan.start));
  const mails = model.facts.emails.flatMap(({ value, spans }) =>
    spans
      .filter(({ start }) => !linked.has(start))
      .map((span) => ({ range: rangeOf(span, lines), target: `mailto:${value}` })),
  );
  return [...sections, ...addresses, ...mails];
}

import type { CollectedData, CookieUse, PolicyAnswers, ThirdParty } from '../core/insert/newPolicy.ts';
import { regimeIds } from '../core/knowledge/types.ts';
import { indexLines, positionAt } from '../core/text/lineIndex.ts';
import { createProblemLog, flag, listOf, oneOf, type Shape, structOf, text } from '../service/configShapes.ts';
import { readConfigTree } from '../service/configTree.ts';
import { renderMessage } from '../service/messages.ts';
import { readText } from './files.ts';
import { type Io, UsageError } from './io.ts';
import { knowledge } from './knowledge.ts';

/** Answers as a file gives them: any part; what it leaves out, options or defaults give. */
export type PartialAnswers = Partial<Omit<PolicyAnswers, 'language' | 'format'>> & {
  readonly language?: string;
  readonly format?: string;
};

/** A text that may be left open. */
const answer: Shape<string> = (node, log) =>
  node.kind === 'value' && (node.value === null || node.value === '') ? undefined : text(node, log);

const collected = structOf<CollectedData>(
  { items: text, purpose: text, basis: answer, interest: answer, kept: text, obtained: answer, optional: flag },
  ['items', 'purpose', 'kept'],
);
const thirdParty = structOf<ThirdParty>({ name: text, items: text, purpose: text, country: answer }, [
  'name',
  'items',
  'purpose',
]);
const cookie = structOf<CookieUse>({ name: text, purpose: text, lifetime: text, necessary: flag }, [
  'name',
  'purpose',
  'lifetime',
]);

const answers = structOf<PartialAnswers>({
  language: answer,
  format: answer,
  company: answer,
  product: answer,
  website: answer,
  email: answer,
  phone: answer,
  address: answer,
  country: answer,
  regimes: listOf(oneOf(regimeIds, 'unknown-regime')),
  collected: listOf(collected as Shape<CollectedData>),
  cookies: listOf((node, log) => {
    const given = cookie(node, log);
    return given && ({ necessary: false, ...given } as CookieUse);
  }),
  thirdParties: listOf(thirdParty as Shape<ThirdParty>),
  forChildren: flag,
  safeguard: answer,
  effective: answer,
});

/** Reads a file of answers, in YAML or JSON. Throws a {@link UsageError} at the first thing in it that says nothing. */
export function readAnswers(file: string, io: Io): PartialAnswers {
  const content = readText(file, io);
  const log = createProblemLog();
  const { root, faults } = readConfigTree(file, content);
  for (const fault of faults) log.add('syntax', 'syntax', fault.span, { fault: fault.text });
  if (root?.kind !== 'map' && faults.length === 0)
    throw new UsageError('must hold answers by name: “company: …”.', file);
  const given = root && answers(root, log);
  const [problem] = log.problems;
  if (problem) {
    const { line, character } = positionAt(indexLines(content), problem.span.start);
    const message = renderMessage(knowledge, problem.rule.id, { id: problem.message, data: problem.data });
    throw new UsageError(message, `${file}:${line + 1}:${character + 1}`);
  }
  return given ?? {};
}

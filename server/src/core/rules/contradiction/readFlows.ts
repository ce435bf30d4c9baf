import type { PolicyModel } from '../../model.ts';
import type { Statement } from '../../read/statement.ts';

/** A statement of who gets data, in whichever way the sentence puts it: `recipients` are those who get them. */
export interface Flow extends Statement {
  /** They take the data themselves: "our partners collect …". */
  readonly taken: boolean;
}

const flows = new WeakMap<PolicyModel, readonly Flow[]>();

/**
 * All statements by which data come to others: "we share X with Y", "X goes to Y", "Y receive X from us", "Y collect X".
 * In the order of the text.
 */
export function flowsOf(policy: PolicyModel): readonly Flow[] {
  const known = flows.get(policy);
  if (known) return known;
  const found = policy.statements.flatMap((statement) => flowOf(policy, statement) ?? []);
  flows.set(policy, found);
  return found;
}

function flowOf(policy: PolicyModel, statement: Statement): Flow | undefined {
  const { actions, actor, agent, recipients } = statement;
  if (actor === 'we' && (actions.includes('share') || actions.includes('sell'))) return { ...statement, taken: false };
  if (!agent || !isThird(agent.id)) return undefined;
  // Seeing or using data takes having them; a bar on using them says nothing of who has them.
  const isUse = statement.polarity === 'positive' && actions[0] === 'use' && statement.data.length > 0;
  if (!actions.includes('collect') && actions[0] !== 'access' && !isUse) return undefined;
  const verb = policy.document.prose.slice(statement.verb.start, statement.verb.end);
  const text = policy.sentences[statement.sentence]?.text ?? '';
  const taken =
    !/^(?:receiv|get|got|see|learn|access|view|read|buy|bought)/i.test(verb) ||
    /\bfrom (?:you|your|their|the user)\b/i.test(text);
  return { ...statement, actor: 'we', recipients: [...recipients, agent], taken };
}

/** Whether the recipient is a third party in the sense of a promise not to share. */
function isThird(id: string): boolean {
  return !/^(?:processor|authority|adviser|public|bank|affiliate)$/.test(id);
}

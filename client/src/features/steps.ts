import { type Disposable, l10n, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** What was answered so far, by the name of the question: a text, or the ids that were picked. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly picked?: boolean;
}

/** One question of a series. */
export interface Question {
  readonly name: string;
  readonly prompt: string;
  /** To pick from; a text is asked for where there is none. */
  readonly choices?: readonly Choice[];
  /** Any number of them. */
  readonly many?: boolean;
  /** Text to start from. */
  readonly value?: (answers: Answers) => string;
  readonly placeholder?: string;
  /** What is wrong with a text; undefined where nothing is. */
  readonly problem?: (text: string) => string | undefined;
  /** Left out where the answers before it leave nothing to ask. */
  readonly when?: (answers: Answers) => boolean;
}

const back = Symbol('back');
type Outcome = string | readonly string[] | typeof back | undefined;

/**
 * Asks one question after the other. The writer can go back, and forward again over what is answered, and leave at any time.
 *
 * @param given answers that are not asked for
 * @returns all answers; undefined where the writer left.
 */
export async function askAll(
  title: string,
  questions: readonly Question[],
  given: Answers = {},
): Promise<Answers | undefined> {
  const open = questions.filter(({ name }) => given[name] === undefined);
  let answers: Answers = given;
  let step = 0;
  const isAsked = (index: number): boolean => open[index]?.when?.(answers) !== false;
  while (step < open.length) {
    const question = open[step] as Question;
    const outcome = await ask(question, { title, step: step + 1, totalSteps: open.length }, answers);
    if (outcome === undefined) return undefined;
    if (outcome !== back) answers = { ...answers, [question.name]: outcome };
    const towards = outcome === back ? -1 : 1;
    do step += towards;
    while (step > 0 && step < open.length && !isAsked(step));
  }
  return answers;
}

interface Position {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

function ask(question: Question, position: Position, answers: Answers): Promise<Outcome> {
  return question.choices
    ? askChoice({ ...question, choices: question.choices }, position, answers)
    : askText(question, position, answers);
}

function askText({ name, prompt, value, placeholder, problem }: Question, position: Position, answers: Answers) {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = String(answers[name] ?? value?.(answers) ?? '');
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return answerOf(input, position, () => {
    const text = input.value.trim();
    const wrong = problem?.(text);
    // The editor shows it in place of the question.
    input.validationMessage = wrong === undefined ? undefined : `${prompt} – ${wrong}`;
    return wrong === undefined ? text : undefined;
  });
}

interface ChoiceItem extends QuickPickItem {
  readonly id: string;
}

function askChoice(
  { name, prompt, choices, many = false }: Question & { readonly choices: readonly Choice[] },
  position: Position,
  answers: Answers,
) {
  const input = window.createQuickPick<ChoiceItem>();
  const answered = answers[name];
  const isPicked = ({ id, picked = false }: Choice) =>
    answered === undefined ? picked : [answered].flat().includes(id);
  input.items = choices.map(({ id, label, detail }) => ({ id, label, detail }));
  input.placeholder = prompt;
  input.canSelectMany = many;
  input.matchOnDetail = true;
  const picked = input.items.filter((_, index) => isPicked(choices[index] as Choice));
  if (many) input.selectedItems = picked;
  else input.activeItems = picked;
  return answerOf(input, position, () => {
    const ids = input.selectedItems.map(({ id }) => id);
    return many ? ids : ids[0];
  });
}

/** Shows the input until it is answered, left, or gone back from. */
function answerOf(
  input: QuickInput & {
    buttons: readonly (typeof QuickInputButtons.Back)[];
    onDidAccept(listener: () => void): Disposable;
    onDidTriggerButton(listener: (button: unknown) => void): Disposable;
  },
  { title, step, totalSteps }: Position,
  read: () => string | readonly string[] | undefined,
): Promise<Outcome> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // A look into another window, to copy an address, must not lose what was answered.
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise<Outcome>((resolve) => {
    input.onDidAccept(() => {
      const answer = read();
      if (answer !== undefined) resolve(answer);
    });
    input.onDidTriggerButton((button) => button === QuickInputButtons.Back && resolve(back));
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose());
}

/** Says that a text lacks. */
export function notEmpty(text: string): string | undefined {
  return text === '' ? l10n.t('A policy cannot do without this.') : undefined;
}

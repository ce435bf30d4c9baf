import { env, l10n, Selection, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import type { DraftChoices, DraftPracticeView, DraftQuestions } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { type AssumedPlace, assumedPlaces } from './assumedPlaces.ts';
import { type Answers, askAll, type Choice, notEmpty, type Question } from './steps.ts';

/**
 * "New policy…": asks few questions and opens a complete draft that is not saved yet.
 *
 * @param given answers that are not asked for
 */
export async function newPolicy(server: Server, given: Answers = {}): Promise<void> {
  const offered = await server.request('proviso/draftQuestions', {});
  if (!offered) return;
  const answers = await askAll(l10n.t('New privacy policy'), questions(offered), given);
  if (!answers) return;
  const choices = choicesOf(answers);
  const draft = await server.request('proviso/newPolicy', choices);
  if (!draft) return;
  const language = choices.format === 'markdown' ? 'markdown' : 'privacy-policy';
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language, content: draft.text }));
  if (draft.assumed.length > 0) void tellAssumed(editor, assumedPlaces(draft.text, draft.assumed));
}

/** Says how much of a draft nobody was asked, and leads through it. */
async function tellAssumed(editor: TextEditor, places: readonly AssumedPlace[]): Promise<void> {
  const show = l10n.t('Show them');
  const message =
    places.length === 1
      ? l10n.t('The draft states one thing that nobody was asked. Please check it.')
      : l10n.t('The draft states {0} things that nobody was asked. Please check them.', places.length);
  if ((await window.showInformationMessage(message, show)) !== show) return;
  const reveal = (line: number | undefined): void => {
    if (line === undefined) return;
    const { range } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1));
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  await window.showQuickPick(
    places.map(({ statement, line }) => ({
      label: statement,
      description: line === undefined ? '' : l10n.t('line {0}', line + 1),
      line,
    })),
    { title: l10n.t('What the draft assumes'), onDidSelectItem: (item) => reveal((item as { line?: number }).line) },
  );
}

function questions({ regimes, practices }: DraftQuestions): readonly Question[] {
  const chinese = env.language.toLowerCase().startsWith('zh');
  const yesNo = (yes: string, no: string): readonly Choice[] => [
    { id: 'no', label: no, picked: true },
    { id: 'yes', label: yes },
  ];
  const practicesOf = (wanted: DraftPracticeView['kind']): readonly Choice[] =>
    practices
      .filter(({ kind }) => kind === wanted)
      .map(({ id, title, detail, usual }) => ({ id, label: title, detail, picked: usual }));
  const own = (name: string, prompt: string, placeholder: string): Question => ({
    name,
    prompt,
    placeholder,
    problem: (text) =>
      entriesOf(text).every(hasThreeParts) ? undefined : l10n.t('Write three parts: {0}', placeholder),
  });
  const hasRecipients = (answers: Answers): boolean =>
    listOf(answers.thirdParties).length > 0 || listOf(answers.moreThirdParties).length > 0;
  return [
    {
      name: 'language',
      prompt: l10n.t('In which language?'),
      choices: [
        { id: 'en', label: 'English', picked: !chinese },
        { id: 'zh', label: '简体中文', picked: chinese },
      ],
    },
    {
      name: 'format',
      prompt: l10n.t('In which form?'),
      choices: [
        { id: 'markdown', label: 'Markdown', picked: true },
        { id: 'plaintext', label: l10n.t('Plain text') },
      ],
    },
    { name: 'company', prompt: l10n.t('Full name of the company'), problem: notEmpty },
    {
      name: 'product',
      prompt: l10n.t('Name of the product, app or website'),
      value: (answers) => String(answers.company ?? ''),
      problem: notEmpty,
    },
    {
      name: 'email',
      prompt: l10n.t('E-mail address for privacy questions'),
      problem: (text) => (/^\S+@\S+\.\S+$/.test(text) ? undefined : l10n.t('Write an e-mail address.')),
    },
    { name: 'website', prompt: l10n.t('Address of the website, if there is one'), placeholder: 'https://' },
    {
      name: 'country',
      prompt: l10n.t('Country where the company is registered and keeps the data'),
      problem: notEmpty,
    },
    {
      name: 'regimes',
      prompt: l10n.t('Which laws does it have to answer?'),
      many: true,
      choices: regimes.map(({ id, short, name }) => ({
        id,
        label: short,
        detail: name,
        picked: id === (chinese ? 'pipl' : 'gdpr'),
      })),
    },
    {
      name: 'collected',
      prompt: l10n.t('What is collected, and for what?'),
      many: true,
      choices: practicesOf('collected'),
    },
    own(
      'moreCollected',
      l10n.t('Anything else that is collected? Separate several by semicolons; leave it empty if not.'),
      l10n.t('data: purpose: how long it is kept'),
    ),
    { name: 'cookies', prompt: l10n.t('Which cookies are used?'), many: true, choices: practicesOf('cookie') },
    {
      name: 'thirdParties',
      prompt: l10n.t('Who receives personal information?'),
      many: true,
      choices: practicesOf('recipient'),
    },
    own(
      'moreThirdParties',
      l10n.t('Anybody else who receives it? Separate several by semicolons; leave it empty if not.'),
      l10n.t('name: data: purpose'),
    ),
    {
      name: 'abroad',
      prompt: l10n.t('Are they in another country? Which? Leave it empty if not.'),
      when: hasRecipients,
    },
    {
      name: 'forChildren',
      prompt: l10n.t('Is the product made for children?'),
      choices: yesNo(l10n.t('For children'), l10n.t('Not for children')),
    },
  ];
}

function choicesOf(answers: Answers): DraftChoices {
  const text = (name: string): string => String(answers[name] ?? '').trim();
  const maybe = (name: string): string | undefined => text(name) || undefined;
  return {
    language: text('language') === 'zh' ? 'zh' : 'en',
    format: text('format') === 'plaintext' ? 'plaintext' : 'markdown',
    company: text('company'),
    product: text('product'),
    email: text('email'),
    website: maybe('website'),
    country: maybe('country'),
    regimes: listOf(answers.regimes) as DraftChoices['regimes'],
    collected: [...listOf(answers.collected), ...listOf(answers.moreCollected)],
    cookies: listOf(answers.cookies),
    thirdParties: [...listOf(answers.thirdParties), ...listOf(answers.moreThirdParties)],
    abroad: maybe('abroad'),
    forChildren: text('forChildren') === 'yes',
  };
}

/** Picked ids, or the entries of a text. */
function listOf(answer: Answers[string] | undefined): readonly string[] {
  return typeof answer === 'string' ? entriesOf(answer) : (answer ?? []);
}

function entriesOf(text: string): readonly string[] {
  return text.split(/[;；]/).flatMap((entry) => entry.trim() || []);
}

function hasThreeParts(entry: string): boolean {
  return entry.split(/[:：]/).filter((part) => part.trim() !== '').length === 3;
}

/** Languages that a policy may be written in; the manifest activates the extension on the same ones. */
export const policyLanguages = ['markdown', 'plaintext', 'privacy-policy', 'html'] as const;

/**
 * Schemes under which editors hold documents. VS Code matches schemes exactly, so this lists what is wanted instead of
 * what is not: output channels, comment boxes, the read-only sides of git, chat and notebook cells stay out.
 */
const documentSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/** Schemes that hold text which nobody edits as a document, whatever a workspace folder says. */
const otherSchemes = new Set(['comment', 'git', 'gitfs', 'output', 'vscode-scm', 'proviso-docs']);

/** File name patterns of the configuration, which the server reads as it is typed. */
export const configurationPattern = '**/.proviso.{yaml,yml,json}';

export interface DocumentFilter {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}

/**
 * Which documents the server is told of.
 *
 * @param folderSchemes - schemes of the workspace's folders: file systems that other extensions bring
 */
export function documentSelector(folderSchemes: readonly string[]): DocumentFilter[] {
  const schemes = new Set([...documentSchemes, ...folderSchemes.filter((scheme) => !otherSchemes.has(scheme))]);
  return [...schemes].flatMap((scheme) => [
    ...policyLanguages.map((language) => ({ scheme, language })),
    { scheme, pattern: configurationPattern },
  ]);
}

/** Whether the server is told of a document, as {@link documentSelector} has it. */
export function isSelected(scheme: string, languageId: string, folderSchemes: readonly string[]): boolean {
  return documentSelector(folderSchemes).some((filter) => filter.scheme === scheme && filter.language === languageId);
}

/**
 * Makes a page of a Markdown text of the server: its heading as title, and commands of the links to places of a document.
 *
 * @param document address of the document; links lead to it by line: `…#L12`.
 */
export function pageOf(markdown: string, document: string): { readonly title: string; readonly text: string } {
  const heading = /^# (.*)$/m.exec(markdown)?.[1] ?? '';
  const places = new RegExp(`\\]\\(${escapePattern(document)}#L(\\d+)\\)`, 'g');
  return {
    title: heading.replace(/\\(?=[\\`*_{}[\]<>|#])/g, ''),
    text: markdown.replace(places, (_, line: string) => `](${goTo(document, Number(line) - 1)})`),
  };
}

function goTo(document: string, line: number): string {
  const start = { line, character: 0 };
  // A bracket would end the link.
  const args = encodeURIComponent(JSON.stringify([document, { start, end: start }])).replace(/[()]/g, escapeSign);
  return `command:proviso.goTo?${args}`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

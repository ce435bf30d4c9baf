import type { Severity } from '../../core/config/config.ts';
import type { ReportFormat } from './format.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations of the changed lines. */
export function githubFormat(): ReportFormat {
  return {
    showsFixes: () => false,
    add({ report }) {
      const lines = report.diagnostics.map(({ severity, range: { start, end }, rule, message, related }) => {
        // A related place cannot be shown as one, so the message names its line.
        const places = related.map((place) => `\nLine ${place.range.start.line + 1}: ${place.message}`);
        const columns = start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : [];
        const properties = [
          `file=${property(report.path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          ...columns,
          `title=${property(rule)}`,
        ];
        return `::${commands[severity]} ${properties.join(',')}::${data(message + places.join(''))}\n`;
      });
      return lines.join('');
    },
    end: (errors) =>
      errors.map(({ path, message }) => `::error file=${property(path)}::${data(`${path}: ${message}`)}\n`).join(''),
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { FormatOptions, ReportFormat } from './format.ts';

/** The whole report as one JSON value, a document a line. */
export function jsonFormat({ tool }: FormatOptions): ReportFormat {
  let isFirst = true;
  const open = () => (isFirst ? `{"version":1,"tool":${JSON.stringify(tool)},"documents":[` : ',');
  return {
    showsFixes: () => true,
    add({ report }) {
      const text = `${open()}\n${JSON.stringify(report)}`;
      isFirst = false;
      return text;
    },
    end: (errors) => `${isFirst ? open() : '\n'}],"errors":${JSON.stringify(errors)}}\n`,
  };
}

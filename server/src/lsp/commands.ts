import type { Connection, Range } from 'vscode-languageserver';
import { serverCommands } from '../service/codeActions.ts';
import { fileName } from '../service/ignoring.ts';
import { serviceText } from '../service/messages.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';

/** Carries out the server's commands; see {@link serverCommands}. */
export function registerCommands(connection: Connection, session: Session, diagnostics: Diagnostics): void {
  connection.onExecuteCommand(async ({ command, arguments: args = [] }) => {
    switch (command) {
      case serverCommands.goTo: {
        const [uri, selection] = args as [string, Range];
        await connection.window.showDocument({ uri, selection, takeFocus: true });
        break;
      }
      case serverCommands.openPage: {
        const uri = session.presentation.pageLink(String(args[0]));
        await connection.window.showDocument({ uri, external: /^https?:/.test(uri), takeFocus: true });
        break;
      }
      case serverCommands.configChanged: {
        const [uri] = args as [string];
        // Not awaited: a command has ended when it is done, whenever its message is read. Not every editor can show one.
        tellOfConfig(uri, connection, session).catch(() => undefined);
        break;
      }
      case serverCommands.ignoreForSession: {
        const [uri, rule, quote] = args as [string, string, string | undefined];
        session.ignore(uri, { rule, quote });
        diagnostics.refresh();
        break;
      }
    }
    return null;
  });
}

async function tellOfConfig(uri: string, { window }: Connection, { analyser, presentation, support }: Session) {
  const say = (id: string) => serviceText(analyser.knowledge, id, { file: fileName(uri) }, presentation.language);
  const shows = support.showsDocuments ? [{ title: say('show-file') }] : [];
  if (await window.showInformationMessage(say('config-changed'), ...shows)) {
    await window.showDocument({ uri, takeFocus: true });
  }
}

import type { Connection, Range } from 'vscode-languageserver';
import { serverCommands } from '../service/codeActions.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';

/** Carries out the commands of actions that change no text. */
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

import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

/** The answer to a request that the client took back. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}

/**
 * Answers a request. Lets the event loop turn first, so that a cancellation or a newer text that already waits is seen; a
 * failure is a bug of ours: it is logged, and the request answered with `otherwise`.
 *
 * @param name of the request, for the log.
 */
export async function runSafe<T>(
  name: string,
  log: Pick<RemoteConsole, 'error'>,
  token: CancellationToken,
  otherwise: T,
  answer: () => Promise<T>,
): Promise<T | ResponseError<never>> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await answer();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    log.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return otherwise;
  }
}

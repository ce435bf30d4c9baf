import { join } from 'node:path';
import { localDate } from '../service/localDate.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;

// Whoever reads the report may have read enough (`| head`).
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  isTerminal: stdout.isTTY === true,
  columns: stdout.columns ?? 100,
  today: localDate(new Date()),
  clock: () => performance.now(),
  readInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  docsFolder: join(__dirname, '../../docs'),
  // The server is a bundle of its own, beside this one; it reads `--stdio` from the arguments.
  startServer: () => void require(join(__dirname, 'node.js')),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
}).then((status) => {
  // Setting the code rather than exiting lets a pipe take all that was written.
  process.exitCode = status;
});

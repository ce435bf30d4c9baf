import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { newPolicy } from '../../core/insert/newPolicy.ts';
import { readAnswers } from '../answers.ts';
import { defineCommand } from '../command.ts';
import { regimesFrom } from '../configurations.ts';
import { writeText } from '../files.ts';
import { exit, type Io, UsageError } from '../io.ts';
import { knowledge } from '../knowledge.ts';

/** `proviso new`: a complete policy from few answers. */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'Writes a new policy from options or a file of answers.',
  operands: '',
  options: {
    from: { type: 'string', value: 'FILE', help: 'answers in YAML or JSON; options go before them' },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to write it (standard output); never over a file',
    },
    format: {
      type: 'string',
      short: 'f',
      value: 'NAME',
      help: 'markdown, plaintext (by the name of the output, else markdown)',
    },
    language: { type: 'string', value: 'en|zh', help: 'the language of the policy (en)' },
    regime: {
      type: 'string',
      short: 'r',
      multiple: true,
      value: 'ID[,ID…]',
      help: 'the laws that it has to answer (gdpr)',
    },
    company: { type: 'string', value: 'NAME', help: 'full name of the company' },
    product: { type: 'string', value: 'NAME', help: 'name of the product (the company)' },
    email: { type: 'string', value: 'ADDRESS', help: 'where privacy questions go' },
    website: { type: 'string', value: 'ADDRESS', help: 'address of the website' },
    phone: { type: 'string', value: 'NUMBER', help: 'telephone number for privacy questions' },
    address: { type: 'string', value: 'TEXT', help: 'postal address' },
    country: { type: 'string', value: 'NAME', help: 'where the company is registered and stores the data' },
    collect: {
      type: 'string',
      multiple: true,
      value: 'DATA:PURPOSE:KEPT',
      help: 'what is collected, for what, how long it is kept',
    },
    share: {
      type: 'string',
      multiple: true,
      value: 'NAME:DATA:PURPOSE[:COUNTRY]',
      help: 'who receives what for what; a country if abroad',
    },
    cookie: { type: 'string', multiple: true, value: 'NAME:PURPOSE:LIFETIME', help: 'a cookie that is necessary' },
    safeguard: { type: 'string', value: 'TEXT', help: 'for transfers abroad: standard contractual clauses …' },
    children: { type: 'boolean', help: 'the product is directed to children' },
  },
  async run(operands, values, io) {
    if (operands.length > 0) throw new UsageError(`“proviso new” takes options only, not “${operands[0]}”.`);
    const given = values.from === undefined ? {} : readAnswers(values.from, io);
    const format = values.format ?? given.format ?? (values.output?.endsWith('.txt') ? 'plaintext' : 'markdown');
    const language = values.language ?? given.language ?? 'en';
    if (format !== 'markdown' && format !== 'plaintext') {
      throw new UsageError(`There is no format “${format}”; choose markdown or plaintext.`);
    }
    if (language !== 'en' && language !== 'zh')
      throw new UsageError(`There is no text in “${language}”; choose en or zh.`);
    const regimes = regimesFrom(values.regime);
    const company = values.company ?? given.company;
    const email = values.email ?? given.email;
    if (!company || !email) throw new UsageError('A policy names who is responsible: give --company and --email.');
    const parts = (list: readonly string[] | undefined, least: number, option: string) =>
      list?.map((text) => split(text, least, option));
    const collected = parts(values.collect, 3, 'collect')?.map(([items = '', purpose = '', kept = '']) => ({
      items,
      purpose,
      kept,
    }));
    const shared = parts(values.share, 3, 'share')?.map(([name = '', items = '', purpose = '', country]) => ({
      name,
      items,
      purpose,
      ...(country && { country }),
    }));
    const cookies = parts(values.cookie, 3, 'cookie')?.map(([name = '', purpose = '', lifetime = '']) => ({
      name,
      purpose,
      lifetime,
      necessary: true,
    }));
    const { text, assumed } = newPolicy(
      {
        language,
        format,
        company,
        email,
        product: values.product ?? given.product ?? company,
        website: values.website ?? given.website,
        phone: values.phone ?? given.phone,
        address: values.address ?? given.address,
        country: values.country ?? given.country,
        regimes: regimes.length > 0 ? regimes : (given.regimes ?? ['gdpr']),
        collected: collected ?? given.collected ?? [],
        thirdParties: shared ?? given.thirdParties ?? [],
        cookies: cookies ?? given.cookies ?? [],
        forChildren: values.children ?? given.forChildren ?? false,
        safeguard: values.safeguard ?? given.safeguard,
        effective: given.effective ?? io.today,
      },
      knowledge,
    );
    if (values.output === undefined) io.out(text);
    else write(values.output, text, io);
    if (assumed.length > 0) io.err(`${checklist}\n${assumed.map((sentence) => `- ${sentence}\n`).join('')}`);
    return exit.clean;
  },
});

const checklist =
  'The draft assumes what was not answered. Check each of these statements, and change what does not hold:';

/** Splits "a: b: c"; a colon inside a part is not possible, so the file of answers takes what needs one. */
function split(text: string, least: number, option: string): readonly string[] {
  const parts = text.split(/[:：]/).map((part) => part.trim());
  if (parts.length < least || parts.slice(0, least).includes('')) {
    throw new UsageError(`--${option} needs ${least} parts with colons between them, not “${text}”.`);
  }
  return parts;
}

function write(file: string, text: string, io: Io): void {
  if (existsSync(resolve(io.cwd, file))) throw new UsageError(`${file} is there already; choose another name.`);
  writeText(file, text, io);
  io.err(`${file} written. Read it through. This is not legal advice.\n`);
}

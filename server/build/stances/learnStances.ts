import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Bilingual } from '../../src/core/knowledge/types.ts';
import { tokenise } from '../../src/core/read/tokenise.ts';
import { featuresOf } from '../../src/core/recognise/stances/stanceFeatures.ts';
import type { StanceModel } from '../../src/core/recognise/stances/stanceModel.ts';
import { cache, root } from '../paths.ts';
import { packStances } from './packStances.ts';
import { type Example, trainStances } from './trainStances.ts';

/** `stances/<topic>.yaml`: sentences that take each stance, and those that look alike and take none. */
export type StanceExamples = Readonly<Record<string, Bilingual<readonly string[]>>>;

/** Knows no stance. */
export const untrained: StanceModel = {
  stances: [],
  bias: [],
  unit: [],
  features: '',
  owners: '',
  weights: '',
};

/** The name under which a topic's file has the sentences that take none of its stances. */
const neither = 'neither';

/** The file of sentences that take no stance of any topic. */
const background = 'background';

/** Files besides the examples on which the result depends: how a sentence is read, and how is learnt from it. */
const sources = [
  'src/core/recognise/stances',
  'src/core/read',
  'build/stances',
  'knowledge/clauses',
  'knowledge/lexicons',
  'knowledge/ontologies',
];

/**
 * Learns to tell the stances of `folder` from its examples. Takes some seconds: the result is kept until something that it
 * depends on changes.
 *
 * @param knowledge all knowledge but the stances; the examples of its clauses stand for what takes no stance.
 * @param read reads one file.
 */
export function learnStances(
  folder: string,
  knowledge: Knowledge,
  read: (path: string) => StanceExamples,
): Knowledge['stances'] {
  const paths = filesBelow(folder);
  const depends = [...paths, ...sources.flatMap((source) => filesBelow(join(root, 'server', source)))];
  const key = createHash('sha1');
  for (const path of depends) key.update(basename(path)).update(readFileSync(path));
  const kept = join(cache, `stances-${key.digest('hex')}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Knowledge['stances'];
  const topics = paths.map((path) => ({ name: basename(path, '.yaml'), examples: read(path) }));
  const learn = (language: 'en' | 'zh') =>
    packStances(
      trainStances([
        ...topics.flatMap(({ name, examples }) =>
          topicExamples(name === background ? undefined : name, examples, language, knowledge),
        ),
        ...clauseExamples(knowledge, language),
      ]),
    );
  const learnt = { en: learn('en'), zh: learn('zh') };
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, JSON.stringify(learnt));
  return learnt;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function topicExamples(
  topic: string | undefined,
  examples: StanceExamples,
  language: 'en' | 'zh',
  knowledge: Knowledge,
): readonly Example[] {
  return Object.entries(examples).flatMap(([name, sentences]) =>
    sentences[language].map((sentence) =>
      example(sentence, language, topic, name === neither ? undefined : name, knowledge),
    ),
  );
}

/** What policies usually say, of which most takes no stance. */
function clauseExamples(knowledge: Knowledge, language: 'en' | 'zh'): readonly Example[] {
  return knowledge.clauses
    .flatMap(({ examples }) => [...examples.yes, ...examples.no])
    .filter((sentence) => /\p{Script=Han}/u.test(sentence) === (language === 'zh'))
    .map((sentence) => example(sentence, language, undefined, undefined, knowledge));
}

function example(
  sentence: string,
  language: 'en' | 'zh',
  topic: string | undefined,
  stance: string | undefined,
  knowledge: Knowledge,
): Example {
  return {
    features: featuresOf(tokenise(sentence, language, knowledge), sentence, language, knowledge),
    stance,
    topic,
  };
}

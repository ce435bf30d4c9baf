import type { Knowledge } from '../knowledge/knowledge.ts';

/** What is known of traditional characters. */
interface ChineseScript {
  /** The text in simplified characters, as long as it was. */
  readonly simplify: (text: string) => string;
  /** Whether a text is written in traditional characters, as in Taiwan, Hong Kong and Macao. */
  readonly isTraditional: (text: string) => boolean;
}

const known = new WeakMap<Knowledge, ChineseScript>();

export function chineseScript(knowledge: Knowledge): ChineseScript {
  let script = known.get(knowledge);
  if (!script) {
    script = readScript(knowledge);
    known.set(knowledge, script);
  }
  return script;
}

function readScript({ lexicons }: Knowledge): ChineseScript {
  const formsIn = (name: string) => new Map((lexicons[name]?.zh ?? []).map(halves));
  const [words, characters] = [formsIn('traditional-words'), formsIn('traditional-characters')];
  const forms = new Map([...words, ...characters]);
  // A word is read before its characters.
  const traditional = new RegExp([...words.keys(), `[${[...characters.keys()].join('')}]`].join('|'), 'g');
  return {
    simplify: (text) => text.replace(traditional, (form) => forms.get(form) ?? form),
    // In simplified texts such a character is a rare name; in traditional ones every fourth is.
    isTraditional: (text) => {
      const sample = text.slice(0, sampled);
      return (sample.match(traditional)?.length ?? 0) * 20 > (sample.match(/\p{Script=Han}/gu)?.length ?? 0);
    },
  };
}

/** So many characters tell how a text is written. */
const sampled = 10_000;

/** An entry is a form and, as long as it, what stands for it. */
function halves(entry: string): readonly [string, string] {
  const middle = entry.length / 2;
  return [entry.slice(0, middle), entry.slice(middle)];
}

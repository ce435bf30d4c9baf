import type { Definition } from '../../read/facts.ts';
import { isFormal } from '../../read/terms.ts';
import { quote } from '../../text/quote.ts';
import { similarity } from '../../text/similarity.ts';
import { defineRule } from '../rule.ts';

/** The beginning of the sentence that defines the term. */
const reach = 100;
/** “In this notice, “personal data” means …”: that is said of the whole text. */
const forAll =
  /(?:^|[.:;\n]\s*)(?:(?:in|under|where|when|for the purposes? of) (?:this|our) (?:privacy )?(?:policy|notice|statement|document|declaration)|in the following|(?:where|when) we (?:use|say|speak))\b[^.\n]*$/i;
const forSome = /(?:^|[.:;\n]\s*)(?:if|for|where|when|under|in)\b[^.\n]*$/i;

/** One term that is defined twice, with different meanings or for different things. */
export const definitionDuplicate = defineRule({
  id: 'definition/duplicate',
  summary: { en: 'A term is defined once.', zh: '一个术语只定义一次。' },
  severity: 'information',
  *check(policy) {
    const { facts, document } = policy;
    const first = new Map<string, (typeof facts.definitions)[number]>();
    for (const definition of facts.definitions) {
      if (
        !(isFormal(policy, definition) || isQuotedMeaning(document.prose, definition)) ||
        /^\p{Lu}{2,6}$/u.test(definition.term)
      )
        continue;
      const key = definition.term.toLowerCase();
      const earlier = first.get(key);
      // “If you live in the EU, “User Data” means …”: what a term means for some readers takes nothing from the rest.
      const before = document.prose.slice(0, definition.span.start).slice(-reach);
      if (earlier !== undefined && forSome.test(before) && !forAll.test(before)) continue;
      if (earlier === undefined) {
        first.set(key, definition);
        continue;
      }
      const [a, b] = [quote(document.prose, earlier.meaning), quote(document.prose, definition.meaning)];
      // Acme Ltd (“Acme”), twice: both places name the same company.
      if ([earlier, definition].every((d) => names(document.prose, d))) continue;
      if (named(document.prose, earlier) === named(document.prose, definition)) continue;
      if (similarity(a, b) > 0.3 || /^(?:we|us|our|you|your)$/.test(key)) continue;
      yield {
        message: 'twice',
        span: definition.span,
        data: { term: definition.term, meaning: b },
        related: [{ span: earlier.span, message: 'first', data: { term: earlier.term, meaning: a } }],
      };
    }
  },
});

/** Whether the meaning stands before the term and ends in a name that begins with it: Acme Works Ltd (“Acme”). */
function names(prose: string, { span, meaning, term }: Definition): boolean {
  const before = meaning.end <= span.start ? prose.slice(Math.max(meaning.start, meaning.end - 60), meaning.end) : '';
  return /^\p{Lu}/u.test(term) && before.includes(`${term} `);
}

/**
 * The word before the bracket that gives the term: where it is the same, so is what the term stands for, whatever the sentences
 * say of it. A definition that follows its term has none of its own.
 */
function named(prose: string, { span: at, meaning }: Definition): string | number {
  if (meaning.start > at.start) return at.start;
  const word = /([\p{L}\p{N}]+)[\s.,]*[(（][^()（）]*$/u.exec(
    prose.slice(Math.max(0, at.start - reach), at.start),
  )?.[1];
  return word?.toLowerCase() ?? at.start;
}

/** “personal data” means …: a term in small letters is defined too where the sentence says what it means. */
function isQuotedMeaning(prose: string, { span, meaning }: Definition): boolean {
  return meaning.start > span.start && /["“'‘「«]$/.test(prose.slice(0, span.start));
}

import { findWordings } from '../recognise/findWordings.ts';
import { quote } from '../text/quote.ts';
import { defineRule, type Rule } from './rule.ts';

/**
 * A rule over the wordings of `knowledge/wordings.yaml` that name it: what is found, why it matters and what to write
 * instead is knowledge; the rule only reports it.
 */
export function wordingRule(name: string, summary: string, severity: Rule['severity']): Rule {
  return defineRule({
    id: `wording/${name}`,
    summary,
    severity,
    *check(policy) {
      const seen = new Set<string>();
      for (const { wording, span } of findWordings(policy)) {
        if (wording.rule !== name || (wording.once && seen.has(wording.id))) continue;
        seen.add(wording.id);
        yield {
          message: 'found',
          span,
          severity: wording.severity,
          data: {
            quote: quote(policy.document.prose, span),
            reason: wording.reason.en,
            advice: wording.advice.en,
            'reason.zh': wording.reason.zh,
            'advice.zh': wording.advice.zh,
          },
        };
      }
    },
  });
}

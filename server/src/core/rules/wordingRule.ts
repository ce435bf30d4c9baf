import type { Bilingual } from '../knowledge/types.ts';
import { findWordings } from '../recognise/findWordings.ts';
import { quoteEnds } from '../text/quote.ts';
import { defineRule, type Rule } from './rule.ts';

/**
 * A rule over the wordings of `knowledge/wordings.yaml` that name it: what is found, why it matters and what to write
 * instead is knowledge; the rule only reports it.
 */
export function wordingRule(id: string, summary: Bilingual, severity: Rule['severity']): Rule {
  return defineRule({
    id,
    summary,
    severity,
    *check(policy) {
      const seen = new Set<string>();
      let end = 0;
      for (const { wording, span } of findWordings(policy, id)) {
        if ((wording.once && seen.has(wording.id)) || span.start < end) continue;
        seen.add(wording.id);
        // Two reasons for the same words are one finding.
        end = span.end;
        yield {
          message: 'found',
          span,
          severity: wording.severity,
          data: {
            quote: quoteEnds(policy.document.prose, span),
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

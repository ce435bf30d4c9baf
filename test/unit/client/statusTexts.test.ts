import { describe, expect, it } from 'vitest';
import { barTexts, statusTexts } from '../../../client/src/features/statusTexts.ts';
import type { Status } from '../../../server/src/lsp/protocol.ts';
import { chinese, english } from './translate.ts';

const status: Status = {
  uri: 'file:///policy.md',
  version: 1,
  kind: 'privacy-policy',
  language: 'en',
  regimes: [{ id: 'gdpr', short: 'GDPR', source: 'detected' }],
  counts: { error: 0, warning: 1, information: 0, hint: 4 },
  satisfied: 12,
  incomplete: 1,
  missing: 1,
  duration: 4,
};

describe('language status', () => {
  it('counts findings and clauses', () => {
    expect(statusTexts(status, english)).toMatchObject({
      findings: '1 finding',
      findingsDetail: '12 of 14 clauses satisfied, 1 incomplete, 1 missing',
      urgent: false,
      regimes: 'GDPR',
      regimesDetail: 'as the text suggests',
    });
  });

  it('asks to choose where the regime is a guess', () => {
    const assumed: Status = { ...status, regimes: [{ id: 'gdpr', short: 'GDPR', source: 'assumed' }] };
    expect(statusTexts(assumed, english)).toMatchObject({ assumed: true, regimesDetail: 'Regime assumed, choose' });
  });

  it('speaks Chinese where the editor does', () => {
    const { findings, findingsDetail, regimesDetail } = statusTexts(status, chinese);
    expect([findings, findingsDetail, regimesDetail].join('')).not.toMatch(/[a-z]/);
  });

  it('says what is not checked, and why', () => {
    expect(statusTexts(undefined, english).findings).toBe('Not checked yet');
    expect(statusTexts({ ...status, kind: 'other' }, english).findings).toBe('Not a privacy policy');
    expect(statusTexts({ ...status, language: 'other' }, english).findingsDetail).toBe(
      'Proviso reads English and Chinese',
    );
  });
});

describe('the status bar', () => {
  const regime = (id: string, source: 'detected' | 'assumed') => ({ id, short: id.toUpperCase(), source });

  it('says the law and how many findings there are, in little room', () => {
    expect(barTexts(status, english)).toMatchObject({ text: 'GDPR · 1', missing: 1, assumed: false });
    const several = { ...status, regimes: [regime('gdpr', 'detected'), regime('uk', 'detected')] };
    expect(barTexts(several, english)?.text).toBe('GDPR +1 · 1');
    expect(barTexts(several, english)?.spoken).toBe('1 finding, GDPR, UK · as the text suggests');
  });

  it('questions a law that was only assumed', () => {
    const assumed = barTexts({ ...status, regimes: [regime('gdpr', 'assumed')] }, english);
    expect(assumed).toMatchObject({ text: 'GDPR? · 1', assumed: true });
    expect(assumed?.tooltip).toContain('Regime assumed, choose');
  });

  it('says nothing of other documents', () => {
    expect(barTexts(undefined, english)).toBeUndefined();
    expect(barTexts({ ...status, kind: 'other' }, english)).toBeUndefined();
    expect(barTexts({ ...status, language: 'other' }, english)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import { inserted, intro, knowledge } from './sample.ts';

describe('words of an inserted clause', () => {
  const policy = (body: string) =>
    `# Privacy Notice\n\n${body}\n\n## What we collect\n\nWe collect personal data.\n\n## Cookies\n\nWe use cookies.\n`;

  it('calls things as the document does', () => {
    const result = inserted(
      policy('Kestrel Maps Ltd ("we") wrote this Privacy Notice on personal data. Organizations differ.'),
      ['contact'],
    );
    expect(result).toContain('this Privacy Notice or your personal data');
    expect(result).toContain('Organization: Kestrel Maps Ltd');
  });

  it('spells and quotes as the document does', () => {
    const text = `# Privacy Policy\n\nKestrel Maps Ltd (“Kestrel”, “we”) runs the Kestrel app. It’s small. Send an email to privacy@kestrel.example.\n\n## What we collect\n\nWe collect your name and your email address.\n`;
    const result = inserted(text, ['scope', 'contact', 'non-discrimination'], 'markdown', ['ccpa']);
    expect(result).toContain('(together, the “Services”)');
    expect(result).toContain('- Email: privacy@kestrel.example');
    expect(result).toContain('- Organization: Kestrel');
    expect(result).toContain('less favorably');
    expect(inserted(text, ['contact'])).toContain('- Organisation: ');
  });

  it('calls a list a list where plain text has no tables', () => {
    const text = `Privacy Policy\n\n${intro}\n\nWhat we collect\n\nWe collect your name.\n\nCookies\n\nWe use cookies.\n`;
    const result = inserted(text, ['sharing-recipients', 'data-categories'], 'plaintext');
    expect(result).toContain('only as shown in this list');
    expect(result).toContain('The list names every category');
    expect(result).not.toMatch(/\btable\b/);
  });

  it('calls the service by the name that a Chinese title gives it', () => {
    const text = `# 红隼地图隐私政策\n\n## 一、我们收集的信息\n\n我们收集您的姓名。\n\n## 二、信息的存储\n\n您的个人信息存储于中国境内。\n`;
    const result = inserted(text, ['controller-identity'], 'markdown', ['pipl']);
    expect(result).toContain('是红隼地图的个人信息处理者');
    const nameless = text.replace('红隼地图隐私政策', '隐私政策');
    expect(inserted(nameless, ['controller-identity'], 'markdown', ['pipl'])).toContain('是我们服务的个人信息处理者');
  });

  it('does not use a defined term that the document lacks', () => {
    const undefinedIn = policy('Kestrel Maps Ltd ("we") runs an app.');
    expect(inserted(undefinedIn, ['children', 'rights-withdraw-consent'])).not.toMatch(/\bServices\b/);
  });

  it('takes the variant of the active regime, and those of several side by side', () => {
    const text = policy('Kestrel Maps Ltd ("we") runs an app.');
    expect(inserted(text, ['complaint-authority'], 'markdown', ['uk'])).toContain("Information Commissioner's Office");
    const both = inserted(text, ['complaint-authority'], 'markdown', ['gdpr', 'uk']);
    expect(both).toContain("Information Commissioner's Office");
    expect(both).toContain('European Data Protection Board');
  });

  it('speaks of no table that it does not bring', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n## What we collect\n\nWe collect your name.\n`;
    for (const { id } of knowledge.clauses.filter((clause) => clause.id !== 'rights-exercise')) {
      for (const regimes of [['gdpr'], ['pipl'], ['ccpa'], ['gdpr', 'pipl']] as const) {
        const result = inserted(text, [id], 'markdown', regimes);
        if (!result.includes('\n|')) expect(result, id).not.toMatch(/\btables?\b/);
      }
    }
  });

  it('names the grounds of deletion and the consents of the regime', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n## What we collect\n\nWe collect your name.\n`;
    const under = (...regimes: RegimeId[]) =>
      inserted(text, ['consent-mechanism', 'sharing-recipients', 'rights-deletion'], 'markdown', regimes);
    expect(under('gdpr', 'uk')).toMatch(/you object to the processing/);
    expect(under('gdpr', 'uk')).not.toMatch(/technically difficult|your separate consent|We ask for separate consent/);
    expect(under('pipl', 'gbt')).toMatch(
      /We ask for separate consent[\s\S]*your separate consent[\s\S]*technically difficult/,
    );
    expect(under('gdpr', 'pipl')).not.toContain('technically difficult');
    expect(under('gdpr', 'pipl')).toContain('after your separate consent or on another legal ground');
  });

  it('leaves out optional parts and options that do not hold', () => {
    const result = inserted(policy('Kestrel Maps Ltd ("we") runs an app.'), ['cross-border-transfer', 'data-sources']);
    expect(result).not.toMatch(/\[\[|\]\]|Option/);
  });
});

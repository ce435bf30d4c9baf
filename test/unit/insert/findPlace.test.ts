import { describe, expect, it } from 'vitest';
import { inserted, intro } from './sample.ts';

describe('place of an inserted clause', () => {
  const section = (title: string, text: string) => `## ${title}\n\n${text}\n\n`;
  const data = section('What we collect', 'We collect your name and your e-mail address.');
  const contact = section('Contact us', 'Write to privacy@kestrel.example with any question about this policy.');
  const headings = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);

  it('is before the contact that a policy ends with', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n${data}${contact}`;
    const wanted = ['policy-updates', 'retention-period', 'complaint-authority'];
    expect(headings(inserted(text, wanted))).toEqual([
      'What we collect',
      'How long we keep personal information',
      'Right to lodge a complaint (EU and EEA)',
      'How we update this policy',
      'Contact us',
    ]);
  });

  it('is at the end for updates and contact, in this order', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n${data}`;
    const wanted = ['contact', 'retention-period', 'policy-updates'];
    expect(headings(inserted(text, wanted)).slice(2)).toEqual(['How we update this policy', 'Contact us']);
  });

  it('follows the policy that names its contact first', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n${contact}${data}`;
    expect(headings(inserted(text, ['policy-updates']))).toEqual([
      'Contact us',
      'How we update this policy',
      'What we collect',
    ]);
  });
});

describe('the end of a policy', () => {
  const page = (body: string) => `<html>\n<body>\n<main>\n<h1>Privacy Policy</h1>\n<p>${intro}</p>\n${body}`;
  const sections = '<h2>What we collect</h2>\n<p>We collect your name.</p>\n<h2>Cookies</h2>\n<p>We use cookies.</p>\n';

  it('is inside the containers of an HTML page', () => {
    const text = page(`${sections}</main>\n</body>\n</html>\n`);
    const result = inserted(text, ['contact'], 'html');
    expect(result).toContain('<p>We use cookies.</p>\n<h2>Contact us</h2>\n');
    expect(result).toMatch(/message\.<\/p>\n<\/main>\n<\/body>\n<\/html>\n$/);
  });

  it('is before the footer of an HTML page', () => {
    const text = page(`${sections}</main>\n<footer><p>Kestrel Maps Ltd, Dublin</p></footer>\n</body>\n</html>\n`);
    expect(inserted(text, ['contact'], 'html')).toMatch(/message\.<\/p>\n<\/main>\n<footer>/);
  });

  it('is inside the list that the last section of an HTML page ends with, not within its last item', () => {
    const text = page(
      '<h2>What we collect</h2>\n<ul><li>your name</li>\n<li>your address</li></ul>\n</main></body></html>',
    );
    expect(inserted(text, ['contact'], 'html')).toMatch(/<li>your address<\/li><\/ul>\n<h2>Contact us/);
  });

  it('lets a new section of an HTML page stand outside of the anchor of the next', () => {
    const text = page(
      `<h2>What we collect</h2>\n<p>We collect your name.</p>\n</section>\n<section id="end">\n<h2>Contact</h2>\n<p>Write to privacy@kestrel.example.</p>\n</section>\n</main></body></html>\n`,
    );
    expect(inserted(text, ['retention-period'], 'html')).toMatch(
      /your name\.<\/p>\n<h2>How long[\s\S]*<\/p>\n<\/section>\n<section id="end">\n<h2>Contact/,
    );
  });

  it('is before the signature, the date and the rule that close it', () => {
    const text = `# 隐私政策\n\n红隼地图（上海）有限公司（以下简称“我们”）提供红隼地图应用。\n\n## 一、我们收集的信息\n\n我们收集您的姓名。\n\n## 二、信息的存储\n\n您的个人信息存储于中国境内。\n\n---\n\n红隼地图（上海）有限公司\n\n2026年2月1日\n`;
    expect(inserted(text, ['contact'], 'markdown', ['pipl'])).toMatch(
      /存储于中国境内。\n\n## 三、如何联系我们\n[\s\S]*予以答复。\n\n---\n\n红隼地图（上海）有限公司\n\n2026年2月1日\n$/,
    );
  });
});

describe('place of inserted rights', () => {
  const rights = ['rights-restriction', 'rights-portability'];
  const policy = (body: string) => `# Privacy Policy\n\n${intro}\n\n${body}`;
  const collect =
    '## What we collect\n\nWe collect your name. In the settings you can view and delete your searches.\n\n';
  const contact = '## Contact us\n\nWrite to privacy@kestrel.example.\n';

  it('get a section of their own where one is only touched on among other matter', () => {
    const result = inserted(policy(collect + contact), rights);
    expect(result).toContain('delete your searches.\n\n## Your rights\n\n- Right to restriction: ');
  });

  it('go to the section of rights, though another section touches on one', () => {
    const own = '## Your rights\n\nYou have the right to access your personal data.\n\n';
    expect(inserted(policy(collect + own + contact), rights)).toMatch(
      /right to access your personal data\.\n\nYou have the right to limit/,
    );
  });

  const listOf = (leadIn: string, ...items: readonly string[]) =>
    policy(`${collect}## Your rights\n\n${leadIn}\n\n${items.join('\n')}\n\nIt costs nothing.\n\n${contact}`);

  it('go on with the sentence that introduces a list, and the last one ends it', () => {
    const own = ['- access your personal data;', '- correct your personal data; and', '- delete your personal data.'];
    const result = inserted(listOf('You have the right to:', ...own), rights);
    expect(result).toContain('\n- correct your personal data;\n- delete your personal data;\n- limit our processing');
    expect(result).toMatch(
      / \(while processing is limited, [^)]*; write to privacy@kestrel\.example\); and\n- receive/,
    );
    expect(result).toMatch(/\n- receive [^\n]*\)\.\n\nIt costs nothing\./);
    const capital = own.map((item) =>
      item.replace(/^- (\w)/, (_, c) => `- ${c.toUpperCase()}`).replace(/\W*(and)?$/, '.'),
    );
    expect(inserted(listOf('You can:', ...capital), ['rights-portability'])).toMatch(
      /Delete your personal data\.\n- Receive the personal data[^\n]*\)\.\n/,
    );
  });

  it('go on with it in Chinese', () => {
    const text =
      '# 隐私政策\n\n青禾科技有限公司（以下简称“我们”）运营青禾阅读。\n\n## 您的权利\n\n您有权：\n\n- 查阅您的个人信息；\n- 更正您的个人信息；以及\n- 删除您的个人信息。\n';
    const result = inserted(text, ['rights-explanation', 'rights-portability'], 'markdown', ['pipl']);
    expect(result).toMatch(
      /\n- 更正您的个人信息；\n- 删除您的个人信息；以及\n- 要求我们对[^（）]*解释说明（[^）]*）。\n/,
    );
    expect(result).toMatch(/）。\n\n您有权以结构化/);
  });

  it('stand below a list that they cannot go on with', () => {
    const own = ['- access to your personal data;', '- erasure of your personal data; and', '- correction.'];
    expect(inserted(listOf('You can ask us for:', ...own), ['rights-portability'])).toContain(
      '- correction.\n\nYou have the right to receive',
    );
  });

  it('do not part a line from the sub-sections that it introduces', () => {
    const own =
      '## Your rights\n\nYou have the right to access and to correct your personal data. This is how:\n\n### Settings\n\nOpen the settings.\n\n### E-mail\n\nWrite to us.\n\n';
    const result = inserted(policy(collect + own + contact), ['rights-restriction']);
    expect(result).toMatch(
      /This is how:\n\n### Settings\n\nOpen the settings\.\n\n### E-mail\n\nWrite to us\.\n\n### Right to/,
    );
  });
});

import { expect, test } from 'vitest';
import { analyseText } from '../../rules/analyseText.ts';

const stating = '我们收集您的身份证号码，属于敏感个人信息，用于核实身份。';

/** Whether a policy that goes on like this tells what the processing of sensitive data means for people. */
const tellsImpact = (further: string) =>
  analyseText(`# 隐私政策\n\n${stating}${further}\n`).model.clauses.get('sensitive-data')?.elements.has('impact');

test.each([
  '该信息一旦泄露，您的人身和财产安全可能受到危害。',
  '处理该信息会对您的个人权益产生影响。',
  '对您的影响是：他人可能冒用您的身份。',
  '如被滥用，容易导致您的人格尊严受到侵害。',
])('the impact on people is told by: %s', (further) => expect(tellsImpact(further)).toBe(true));

test.each([
  '如果您认为我们的处理行为损害了您的合法权益，您可以向网信部门投诉。',
  '您的权益受到侵害的，可以向法院起诉。',
])('and not by: %s', (further) => expect(tellsImpact(further)).toBe(false));

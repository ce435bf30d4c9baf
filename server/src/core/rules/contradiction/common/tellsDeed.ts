import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';

/** Whether something is done in the sentence: an item that only names a thing ("First name and last name") says nothing of what happens to it. */
export function tellsDeed({ document }: PolicyModel, { tokens }: Sentence): boolean {
  return document.language === 'zh' || tokens.some(({ tag }) => tag === 'verb' || tag === 'aux' || tag === 'modal');
}

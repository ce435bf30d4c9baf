import type { Span } from '../../text/span.ts';
import type { Token } from '../sentence.ts';
import type { Qualifier } from '../statement.ts';

/** Tokens `from` to `to` (exclusive) between two signs: Chinese says one thing between two commas. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += (tokens[i] as Token).word;
  return text;
}

export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? 0 };
}

/** 除……外, 未经您同意, 如……: a part that limits the others. */
export function qualify(
  tokens: readonly Token[],
  clause: Clause,
): { readonly isException: boolean; readonly qualifier: Qualifier } | undefined {
  const text = withoutNumber(textOf(tokens, clause.from, clause.to));
  // 无需您的同意, 不经同意: the condition is denied.
  if (/(?:无需|无须|不需|不必|不经|不论|无论|不管)[^，]*(?:同意|授权|许可)/.test(text)) return undefined;
  // 如传票或调查函: examples.
  if (/^如(?!果)/.test(text) && !/您|你|我们|用户|需|有|存在|发生|变更|拒绝|不|进行|终止|将|发现|使用|要求/.test(text))
    return undefined;
  const isException =
    /^除(?!了)|除非|除外$|(?:之外|以外)$|另有(?:规定|约定|说明)|未经.*(?:同意|授权|许可)|(?:没有|未获得|未取得).*(?:同意|授权|许可)/.test(
      text,
    );
  if (
    !isException &&
    !/^(?:如果|如您|如(?![下上])|若|当|一旦|倘若|假如|经您|经过|根据法律|依照法律|依据法律|依法|按照法律|为履行法|在.*(?:时|情况下|情形下|前提下)$)|(?:征得|取得|获得|得到|经)(?:了|过)?[^，]{0,12}(?:同意|授权|许可)|(?:同意|授权|许可)(?:之?后|的?情况下|的?前提下)|^[^我]{0,6}(?:您|你|用户)[^，我]{0,8}(?:主动|自愿|选择)|^(?:但|且)?依法|(?:根据|依据|按照|依照|因|在)[^，]{0,12}法律法规|法律法规[^，]{0,8}(?:允许|许可|要求)的?(?:情况|情形|范围|前提)/.test(
      text,
    )
  )
    return undefined;
  const kind = /同意|授权|许可/.test(text)
    ? 'consent'
    : /法律|法规|司法|机关|依法|法院/.test(text)
      ? 'law'
      : /以下|下列|本政策|另有/.test(text)
        ? 'reference'
        : /请求|申请|要求/.test(text)
          ? 'request'
          : /主动|自愿|选择/.test(text)
            ? 'choice'
            : 'other';
  return { isException, qualifier: { kind, span: spanOf(tokens, clause.from, clause.to) } };
}

const opensLimit =
  /^(?:如果|如您|如|若|倘若|假如|假设|当|一旦|除|即使|即便|只要|不论|直到|直至|鉴于|由于|因为|为了?|出于|根据|依据|按照|依照|关于|对于)/;
/** 如果我们……, 如存在……情形时: a condition to its end, whatever it says of us. */
const isCondition =
  /^(?:如果?|若|倘若|假如|当|一旦|只要)(?:我们|本公司|我司|本?平台|系统)[^则]*$|^(?:如|若|倘若|假如|当|一旦|只要).*(?:时|情形|情况|的话)$/;
/** 当您注册时我们会……, 根据法律我们可以……: what is done then stands in the same part. */
const tellsOfUs =
  /(?:时|后|则)?(?:我们|本公司|我司|本平台|系统|平台)(?:[^，]{0,6})(?:会|将|可|不|均|有权|须)|则|^为(?:您|用户)|^如[下上]/;
const limitsWholly =
  /^在.*(?:时|期间|过程中)$|^(?:未经|经|在|征得|取得|获得)[^，]*(?:同意|授权|许可)(?:后|前|之后|之前|的情况下|情况下|下|的前提下|的)?$/;

/** 如果……, 经您同意后, 除……外: a part that holds no statement of its own. */
export function onlyLimits(tokens: readonly Token[], { from, to }: Clause): boolean {
  const text = withoutNumber(textOf(tokens, from, to));
  if (isCondition.test(text)) return true;
  return (opensLimit.test(text) && !tellsOfUs.test(text)) || limitsWholly.test(text);
}

/** Without the number of an item: 4、, （二）. */
function withoutNumber(text: string): string {
  return text.replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[、.．]?/, '');
}

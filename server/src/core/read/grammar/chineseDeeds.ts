import type { Token } from '../sentence.ts';
import type { Clause } from './chineseClauses.ts';
import type { TermMatch } from './findTerms.ts';

/** Where a verb stands: at token `at` of a part of a sentence. */
export interface VerbPlace {
  readonly tokens: readonly Token[];
  readonly clause: Clause;
  readonly at: number;
  /** What stands before the verb in its part. */
  readonly lead: string;
  /** What stands behind it there. */
  readonly rest: string;
  readonly terms: readonly TermMatch[];
}

/**
 * Whether a verb only describes something, is told of or is what something else depends on, and so says of nothing that it
 * is done: 收集的信息, 您使用服务时, 说明我们如何收集, 防止信息泄露, 存储期限.
 */
export function tellsNoDeed(place: VerbPlace): boolean {
  return (
    describes(place) ||
    isNoun(place) ||
    isPartOfName(place) ||
    isWhileReaderActs(place) ||
    isCase(place) ||
    toldOf.test(place.lead) ||
    prevented.test(place.lead) ||
    readersAim.test(place.lead) ||
    asks.test(place.lead) ||
    ofUs.test(place.lead) ||
    /是否|哪些|什么/.test(place.rest) ||
    complains.test(place.rest) ||
    /^(?:包括|例如|比如|诸如|譬如)/.test(place.lead)
  );
}

/** 本政策说明我们……: what a text tells of is said where it is told. */
const toldOf =
  /说明|介绍|阐述|描述|列明|解释|了解|适用于|并?不(?:意味|表示|代表)|(?:要求|请求|申请|希望|需要|停止允许|不允许|拒绝)(?:我们|本公司|本?平台|其|第三方)[^，]*$|^请(?!求)/;

/** 填写表单进行投诉: what readers do to complain gives nothing to collect. */
const complains = /(?:投诉|举报|申诉)$/;

/** 防止……泄露, 造成……: what is feared or kept off. */
const prevented = /防止|防范|以防|谨防|杜绝|阻止|屏蔽|拦截|抵御|造成|导致|引起|鼓励|建议/;

/** 以便您查看, 使用户可以上传: what the reader can do then; unless it is said of us behind that. */
const readersAim = /(?:以便|便于|方便|帮助|希望|为了?|[使让供请])(?:您|你|用户)(?:(?!我们)[^，]){0,40}$/;

/** 我们如何收集: a question, as titles ask them. */
const asks = /如何|怎样|怎么|为何|为什么|是否|能否/;

/** 对我们收集信息的授权: what somebody allows, objects to or asks about. */
const ofUs = /对(?:我们|本公司|本平台|其|第三方)[^，会将]*$/;

/** 收集的信息, 分享、转让和披露的信息, 提供服务的第三方: a verb with 的 behind it, and what it describes behind that. */
function describes({ tokens, clause: { to }, at, rest, terms }: VerbPlace): boolean {
  if (describedByDeed.test(rest)) return true;
  for (let i = at + 1; i < to && i <= at + 10; i++) {
    const { word, tag } = tokens[i] as Token;
    const hasHead = i + 1 < to || word.length > 1;
    if (word.startsWith('的')) return hasHead;
    if (/[中上内里后前]的./.test(word)) return true;
    // 收集您的……: the 的 behind 您 belongs to the object, not to the verb.
    if (tag === 'pron' && tokens[i + 1]?.word.startsWith('的')) return false;
    // 公开发布, 分享、转让和披露: verbs that describe together.
    const { word: joint = '', tag: tagBefore } = tokens[i - 1] ?? {};
    if (tag === 'verb' && tagBefore !== 'verb' && !/^[、或和与及并]$|^(?:以及|并且|或者)$/.test(joint)) return false;
    if (tag === 'punct' && word !== '、') return false;
    if (word.endsWith('的')) return terms.some((term) => term.ontology === 'recipients' && term.from === i + 1);
    if (/的/.test(word)) return false;
    if (tag === 'noun' && i > at + 2 && !terms.some(({ from }) => from === i)) return false;
  }
  return false;
}

/** 收集您信息的目的, 持有您信息的机构: what a deed tells of, whatever it is done to. */
const describedByDeed =
  /^[^，]*的(?:实体|主体|机构|组织|单位|第三方|权利|行为|活动|目的|方式|权限|决定|请求|授权|范围|同意|情形|情况)(?![信资数])/;

/** 信息的收集、使用, 所进行的信息处理: 的 before a verb makes a noun of it. */
function isNoun({ tokens, clause: { from }, at, lead }: VerbPlace): boolean {
  if (/(?:进行|开展|有关|影响)[^，]*的[^，的]{0,8}$/.test(lead)) return true;
  let before = at - 1;
  while (before > from && /^[、和与及或]$/.test(tokens[before]?.word ?? '') && tokens[before - 1]?.tag === 'verb')
    before -= 2;
  return before >= from && (tokens[before]?.word ?? '').endsWith('的');
}

/** 您在使用服务过程中, 您注册时: while the reader does something. */
function isWhileReaderActs({ lead, rest }: VerbPlace): boolean {
  const reader = Math.max(lead.lastIndexOf('您'), lead.lastIndexOf('你'), lead.lastIndexOf('用户'));
  const isReaders = reader >= 0 && !/[会将]/.test(lead.slice(reader));
  return (
    (isReaders || lead === '' || /在[^，]{0,10}$/.test(lead)) &&
    /^[^，]{0,40}?(?:过程中?|期间|时(?![间区段效])|(?<!以)后|之?前)/.test(rest)
  );
}

/** 为公共利益披露个人信息的；: an item of a list of cases, as laws write them. */
function isCase({ lead, rest }: VerbPlace): boolean {
  return /的$/.test(rest) && !/是|均|都|由|系/.test(lead);
}

/** What a verb makes a name of when it stands before it: 存储期限, 处理规则, 加密算法. */
const nameOfDeed =
  /^(?:权限|清单|次数|方式|方法|目的|期限|地点|规则|范围|标准|技术|算法|协议|法$|控制|空间|介质|渠道|流程|频率|条款|政策|机制|制度|措施|能力|责任|义务|周期|主体|原则|请求|指南|设置|结果|进度|意见|权(?!限))/;
/** What it makes a name of where it is something that people do: 访问时间, 使用习惯, 发布记录. */
const nameOfAct = /^(?:时间|时长|情况|习惯|行为|记录|日志|体验|环境|频次|功能|场景|状态|过程)/;

/** 访问记录, 搜索记录, 录音文件, 存储期限: the verb is part of what a thing is called. */
function isPartOfName({ tokens, terms, at, rest }: VerbPlace): boolean {
  const { word } = tokens[at] as Token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  // 共享去标识化数据: such data are shared.
  if (/^(?:去标识化|匿名化|脱敏|加密)$/.test(word) && before?.tag === 'verb' && next?.tag === 'noun') return true;
  if (word === '用于' && before?.word.endsWith('适')) return true;
  if (word === '记录' && before?.tag !== 'punct' && (!next || next.tag === 'punct' || next.word.startsWith('等')))
    return true;
  if (nameOfDeed.test(rest.replace(/^[、和与及或](?:收集|使用|存储|传输|共享|处理|保存|推送)/, ''))) return true;
  if (/^(?:使用|访问|操作|发布|分享|共享|查看|处理)$/.test(word) && nameOfAct.test(rest)) return true;
  return terms.some(({ ontology, from, to }) => ontology === 'dataTypes' && from <= at && at < to && to - from > 1);
}

/** 操作系统、使用语言、资产转让等: one name among others. */
export function isListed({ tokens, at }: VerbPlace): boolean {
  const isSign = (i: number) => /^[、（()）]$/.test(tokens[i]?.word ?? '');
  if (isSign(at - 2) && tokens[at - 1]?.tag === 'noun' && tokens[at + 1]?.word.startsWith('等')) return true;
  if (!isSign(at - 1)) return isSign(at + 1) && tokens[at - 1]?.tag === 'noun';
  // 收集、使用: verbs in a row do what they say.
  return tokens[at - 1]?.word === '、' ? tokens[at - 2]?.tag !== 'verb' && !isSign(at + 1) : true;
}

/** 您使用我们的服务, 及时处理, 发布公告: no data are used, handled or published, but a service, a request, a notice. */
export function usesNoData({ tokens, at, rest, lead, terms }: VerbPlace, hasData: boolean): boolean {
  const word = tokens[at]?.word ?? '';
  // 匿名化处理, 删除处理: told by the verb before.
  if (word === '处理' && tokens[at - 1]?.tag === 'verb') return true;
  if (word === '处理') return /得到|予以|及时|妥善|尽快|投诉|请求|反馈|问题|确认|提醒|沟通|协商|核实/.test(lead + rest);
  if (/^(?:发布|公布)$/.test(word))
    return /^(?:了|新|最新|更新)?[^，的]{0,6}(?:警示|公告|通知|声明|版本|政策|更新|变更|修改|修订)/.test(rest);
  if (!/^(?:使用|利用|采用|运用|访问|查看|查阅|阅读)$/.test(word)) return false;
  // 使用 Google Analytics: a tool.
  if (
    tokens[at + 1]?.tag === 'name' &&
    !terms.some(({ ontology, from }) => ontology === 'dataTypes' && from === at + 1)
  )
    return true;
  return (
    !hasData ||
    /^(?:了|我们|本|该|此|的|相关|上述|这些){0,4}(?:[^，的]{0,8})(?:服务|功能|产品|游戏|软件|应用|平台|网站|权限|设备|浏览器|SDK|Cookie)/i.test(
      rest,
    )
  );
}

/**
 * Whether a part says that the thing is done: it names who does it (`hasActor`), or a verb of will, or a turned object.
 * Items of a list of names do not.
 */
export function isAsserted({ lead }: VerbPlace, hasActor: boolean): boolean {
  if (/不包括|不允许|有权(?:要求|请求|拒绝)|擅自|非法|违法|违规|随意/.test(lead)) return false;
  return hasActor || /[会将把被须应予可仅只]|不|未|无|没/.test(lead) || /[一-鿿]{2,12}(?:均|都|一律|全部)/.test(lead);
}

/** A negation of the verb itself: 不会, 未; not 包括但不限于, 不仅, 不断, 无论. */
export function isNegated({ lead }: VerbPlace): boolean {
  const plain = lead.replace(
    /不限于|不仅|不断|不时|不同|不良|不当|不正当|无论|无法识别|不可逆|不影响|不特定|不受|不便|不(?:经|征得|取得|获得)[^，]*(?:同意|授权)|未来|未成年|未满|不满|未必|无需[^，]*同意/g,
    '',
  );
  return /不|未|无(?!线)|没有|绝非|并非|禁止|避免|拒绝|勿/.test(plain) && !/不得不|无不|未尝不/.test(plain);
}

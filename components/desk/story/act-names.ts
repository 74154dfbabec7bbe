const names: Record<string, string> = {
  create: '建稿',
  import: '导入',
  undoImport: '撤销导入',
  applyImportProposal: '采用导入建议',
  undoImportChanges: '恢复原标点',
  redoImportChanges: '重新改标点',
  save: '保存',
  takeOver: '接手编辑',
  keepAside: '另存',
  mergeAside: '处理另存',
  restore: '恢复版本',
  preview: '预览',
  sharePreview: '分享预览',
  revokePreview: '作废预览链接',
  publish: '发布',
  update: '发布更新',
  fix: '静默修正',
  publishFirst: '先发后审',
  submit: '送审',
  recall: '撤回送审',
  proof: '校对',
  approve: '审核通过',
  sendBack: '退回修改',
  loseSignatures: '改动后重审',
  makeSlip: '出签发单',
  schedule: '定时',
  unschedule: '取消定时',
  timedFailed: '定时没有办成',
  embargo: '禁发期',
  pinRemark: '批注',
  changeRemark: '改批注',
  answerRemark: '答复批注',
  closeRemark: '了结批注',
  takeDown: '下线',
  restoreStory: '恢复',
  correct: '更正',
  changeCorrection: '改更正',
  withdrawCorrection: '撤下更正',
  kill: '撤稿',
  spike: '弃用',
  unspike: '恢复稿件',
  completeStub: '补全并收录',
  changeAddress: '改地址',
  mendAddresses: '改正名称的地址',
  mendStoryTime: '改正发布时间',
  startLive: '开始直播',
  endLive: '结束直播',
  addPost: '发直播消息',
  changePost: '改直播消息',
  removePost: '撤直播消息',
  pinPost: '置顶直播消息',
  fillSlot: '放上首页',
  clearSlot: '撤下首页',
};

/** The name of an act in an article's history; one that this page does not know shows as it is stored. */
export const actName = (verb: string) => names[verb] ?? verb;

const told = ['override', 'reason', 'note', 'was', 'text', 'fileName', 'number', 'why'];

/** What an act's detail says to people: why reviews were skipped, why it was killed, what was corrected. */
export function actNote(detail: Record<string, unknown>): string {
  return told
    .map((key) => detail[key])
    .filter((value) => typeof value === 'string')
    .join('；');
}

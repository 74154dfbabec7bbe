import { type Action, actions, can } from './can.rule.ts';
import { type Role, roleNames, roles } from './person.rule.ts';

/** As short as a person says it who gives somebody a role. */
const shortNames: Record<Action, string> = {
  'article.read': '看稿',
  'article.write': '写稿改稿',
  'article.import': '导入网页',
  'article.proof': '校对',
  'article.firstReview': '一审',
  'article.secondReview': '二审',
  'article.finalReview': '终审',
  'article.publish': '发布',
  'article.overrideReview': '免审发布',
  'article.correct': '登更正',
  'article.kill': '撤稿',
  'article.spike': '弃用稿件',
  'live.post': '做直播',
  'media.upload': '上传图片和音视频',
  'front.arrange': '排首页',
  'duty.arrange': '排值班',
  'site.change': '改站点设置',
  'staff.manage': '管理成员',
};

/** What each role may do, by what it may do beyond the one before it; made from the rights, so that it stays true. */
export const roleWords: readonly { role: Role; name: string; words: string }[] = roles.map((role, index) => {
  const before = roles[index - 1];
  const may = (one: Role, action: Action) => can({ id: null, name: '', role: one }, action);
  const added = actions.filter((action) => may(role, action) && !(before && may(before, action)));
  const list = added.map((action) => shortNames[action]).join('、');
  const words = before ? `${roleNames[before]}能做的，还能${list}` : list;
  return {
    role,
    name: roleNames[role],
    words: may(role, 'article.publish') ? `${words}。` : `${words}；不能发布。`,
  };
});

import { expect, test, vi } from 'vitest';
import { type FormState, noAnswer } from '#components/desk/form/form-state.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import {
  type Door, type Store, doorsOf, load, messageOf, nobody, portalPage, freshDesk, wronged,
} from './testing-doors.ts'; // prettier-ignore

vi.mock('next/headers', async () => (await import('./testing-next.ts')).headersModule);
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  ...(await import('./testing-next.ts')).navigationModule,
}));
vi.mock('next/cache', async () => (await import('./testing-next.ts')).cacheModule);
vi.mock('#newsroom/staff/can.rule.ts', async (original) =>
  (await import('./testing-rights.ts')).withholding(await original()),
);

type Form = Record<string, string | readonly string[]>;
type Act = Door<{ form: (store: Store, by: SignedIn) => Form }>;

const article = ({ article: id }: Store) => ({ id: String(id) });
const asRead = ({ article: id, revisionId }: Store) => ({
  id: String(id),
  revisionId: String(revisionId),
  saves: '0',
});
const articles = ({ article: id }: Store) => ({ 'ids[]': [String(id)] });
const ofImport = ({ importId }: Store) => ({ id: String(importId) });
const siteTexts = {
  name: '今闻', tagline: '', about: '', disclaimer: '', newsLicence: '', icp: '', policeRecord: '',
  reportPhone: '', reportMail: '', noBreakWords: '',
}; // prettier-ignore

const actions: Record<string, Act> = {
  'admin/account changePasswordAction': { right: null, newcomers: true, form: () => ({ current: 'x', next: 'y', again: 'y' }) },
  'admin/account twoFactorAction': { right: null, form: () => ({ intent: 'cancel' }) },
  'admin/account endTwoFactorAction': { right: null, form: () => ({ password: 'x', code: 'y' }) },
  'admin/account endSessionAction': { right: null, form: () => ({ intent: 'others' }) },

  'admin/articles/[id] killArticle': { right: 'article.kill', own: true, form: (store) => ({ ...article(store), reason: '误发' }) },
  'admin/articles/[id] takeDownArticle': { right: 'article.kill', own: true, form: (store) => ({ ...article(store), reason: '误发' }) },
  'admin/articles/[id] restoreArticle': { right: 'article.kill', own: true, form: article },
  'admin/articles/[id] changeArticleAddress': { right: 'article.publish', own: true, form: (store) => ({ ...article(store), slug: 'du-kou' }) },
  'admin/articles/[id] correctArticle': { right: 'article.correct', own: true, form: (store) => ({ ...article(store), text: '更正', seen: '0' }) },
  'admin/articles/[id] changeArticleCorrection': { right: 'article.correct', own: true, form: (store) => ({ ...article(store), correctionId: '1', was: '更正', text: '又改', intent: 'change' }) },
  'admin/articles/[id] completeArticle': { right: 'article.publish', own: true, form: article },
  'admin/articles/[id] spikeArticle': { right: 'article.spike', own: true, form: article },
  'admin/articles/[id] unspikeArticle': { right: 'article.spike', own: true, form: article },
  'admin/articles/[id]/review submitArticle': { right: 'article.write', own: true, form: asRead },
  'admin/articles/[id]/review recallArticle': { right: 'article.write', own: true, form: article },
  'admin/articles/[id]/review proofreadArticle': { right: 'article.proof', own: true, form: asRead },
  // 本地 asks for three reviews: a draft waits for the first at most, and only the last can send back what waits for none.
  'admin/articles/[id]/review approveArticle': { right: 'article.firstReview', own: true, form: asRead },
  'admin/articles/[id]/review sendBackArticle': { right: 'article.finalReview', own: true, form: (store) => ({ ...asRead(store), reason: '缺出处' }) },
  'admin/articles/[id]/review pinArticleRemark': { right: 'article.write', own: true, form: (store) => ({ ...article(store), kind: 'note', text: '再看' }) },
  'admin/articles/[id]/review remarkAct': { right: 'article.write', own: true, form: (store) => ({ ...article(store), remarkId: '1', intent: 'close' }) },
  'admin/articles/[id]/timing scheduleArticle': { right: 'article.publish', own: true, form: (store) => ({ ...asRead(store), act: 'publish', at: '2030-01-02T09:30' }) },
  'admin/articles/[id]/timing cancelTimedAct': { right: 'article.publish', own: true, form: (store) => ({ ...article(store), rowId: '1' }) },
  'admin/articles/[id]/timing embargoArticle': { right: 'article.write', own: true, form: (store) => ({ ...article(store), until: '2030-01-02T09:30' }) },
  'admin/articles/[id]/revisions restoreRevision': { right: 'article.write', own: true, form: (store) => ({ ...article(store), number: '1', confirmed: 'on' }) },

  'admin/bulk moveArticles': { right: 'article.write', own: true, form: (store) => ({ ...articles(store), channelId: String(store.channelId) }) },
  'admin/bulk tagArticles': { right: 'article.write', own: true, form: (store) => ({ ...articles(store), add: '新' }) },
  'admin/bulk killArticles': { right: 'article.kill', own: true, form: (store) => ({ ...articles(store), reason: '误发' }) },
  'admin/bulk submitArticles': { right: 'article.write', own: true, form: articles },
  'admin/bulk approveArticles': { right: 'article.firstReview', own: true, form: articles },
  'admin/bulk publishArticles': { right: 'article.publish', own: true, form: articles },
  'admin/bulk spikeArticles': { right: 'article.spike', own: true, form: articles },
  'admin/bulk unspikeArticles': { right: 'article.spike', own: true, form: articles },

  'admin/duty setDutyAction': { right: 'duty.arrange', form: () => ({ day: '2026-12-01', step: 'final', intent: 'day' }) },
  'admin/home retryReceiptAction': { right: 'article.publish', own: true, form: ({ receiptId }) => ({ id: String(receiptId) }) },
  'admin/home resendNoticeAction': { right: 'site.change', form: () => ({ webhook: 'none' }) },

  'admin/import importAction': { right: 'article.import', own: true, form: () => ({ text: portalPage('二') }) },
  'admin/import undoChangeAction': { right: 'article.write', own: true, form: (store) => ({ ...ofImport(store), change: '0' }) },
  'admin/import undoAllAction': { right: 'article.write', own: true, form: ofImport },
  'admin/import withdrawAction': { right: 'article.spike', own: true, form: ofImport },
  'admin/import applyProposalAction': { right: 'site.change', form: ofImport },
  'admin/import publishImportAction': { right: 'article.overrideReview', own: true, form: ofImport },
  'admin/import rereadAction': { right: 'article.import', form: (store) => ({ ...ofImport(store), at: '0' }) },
  'admin/import forgetPlaceAction': { right: 'article.import', form: () => ({ site: 'a.example', field: 'copy' }) },

  'admin/notices readNoticesAction': { right: null, form: () => ({ upTo: '1' }) },
  'admin/settings addWebhookAction': { right: 'site.change', form: () => ({ kind: 'plain', address: 'https://chat.example.cn/hook', 'tells[]': ['waits'] }) },
  'admin/settings removeWebhookAction': { right: 'site.change', form: () => ({ id: 'none' }) },
  'admin/settings saveReviewSettings': { right: 'site.change', form: () => ({ solo: 'no', flashMinutes: '30', sources: '' }) },
  'admin/settings saveSettings': { right: 'site.change', form: () => siteTexts },
  'admin/signed-in switchPerson': { right: null, form: () => ({}) },
  'admin/staff addStaffAction': { right: 'staff.manage', form: (_, by) => ({ username: `new.${by.role}`, name: '新人', role: 'reporter', scope: 'all' }) },
  'admin/staff changeStaffAction': { right: 'staff.manage', form: ({ staffId }) => ({ id: staffId, name: '改名', role: 'admin', scope: 'all' }) },
  'admin/staff staffAccessAction': { right: 'staff.manage', form: ({ staffId }) => ({ id: staffId, intent: 'stop' }) },
}; // prettier-ignore

const desk = freshDesk();

test('every action of the desk has a line here that says who may take it', async () => {
  expect(Object.keys(actions).toSorted()).toEqual(await doorsOf('actions.ts', () => true));
});

const refused = /没有这项权限|没有免审发布的权限|不在您负责|由[^。]+办。|关系到全站|登录已失效/;

const isAction = (value: unknown): value is (previous: FormState, form: FormData) => Promise<FormState> =>
  typeof value === 'function';

test.each(Object.entries(actions))('%s', async (key, door) => {
  const [folder = '', name = ''] = key.split(' ');
  const action = (await load(`${folder}/actions.ts`))[name];
  if (!isAction(action)) throw new Error(`${key} is no action`);
  const open = async (by: SignedIn) => {
    const state = await action(noAnswer, formOf(door.form(desk.store, by))).catch(messageOf);
    const answer =
      typeof state === 'string' ? state : JSON.stringify([state.message, state.fieldErrors, state.lines]);
    // A bug, or a form of ours that does not parse, proves nothing about rights.
    if (/出了意外|有几处需要修改/.test(answer)) throw new Error(`as ${by.role}: ${answer}`);
    return answer;
  };
  expect(await open(nobody)).toContain('登录已失效');
  expect(await wronged(desk.people, door, open, refused)).toEqual([]);
});

function formOf(values: Form): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const text of [value].flat()) form.append(name, text);
  }
  return form;
}

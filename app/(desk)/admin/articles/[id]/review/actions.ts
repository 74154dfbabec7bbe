'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { approveAndPublish } from '#newsroom/publication/review/approve-and-publish.ts';
import { companionsLeftWords } from '#newsroom/publication/publish-companions.ts';
import { companionsOf } from '#newsroom/wire/companions.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import { approve } from '#newsroom/workflow/approve.ts';
import { answerRemark, changeRemark, closeRemark, pinRemark } from '#newsroom/workflow/remarks.ts';
import { proofread } from '#newsroom/workflow/proofread.ts';
import { recall } from '#newsroom/workflow/recall.ts';
import { sendBack } from '#newsroom/workflow/send-back.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { reviewSteps, stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { deskAction } from '../../../../action.ts';
import { articleForm, versionForm, versionOrder } from '../../../../desk-shapes.ts';

/** Where a signed story stands that does not wait to be published. */
const passed: Partial<Record<ArticleState, string>> = {
  published: '已审完，读者看到的就是这一版。',
  scheduled: '已签发，到时间就发布。',
};

export const submitArticle = deskAction(versionForm, async (form, { by }) => {
  const { step } = await submit({ by, ...versionOrder(form) });
  refresh();
  return { message: `已送审，等${stepNames[step]}。` };
});

export const recallArticle = deskAction(articleForm, async ({ id }, { by }) => {
  await recall({ by, id });
  refresh();
  return { message: '已撤回，可以接着写。' };
});

export const proofreadArticle = deskAction(
  versionForm.extend({ note: z.string().trim().max(200, '请控制在 200 字以内').default('') }),
  async ({ note, ...form }, { by }) => {
    await proofread({ by, ...versionOrder(form), note });
    refresh();
    return { message: '校对已签。' };
  },
);

export const approveArticle = deskAction(
  versionForm.extend({
    intent: z.enum(['pass', 'publish']).default('pass'),
    note: z.string().trim().max(200, '请控制在 200 字以内').default(''),
  }),
  async ({ intent, note, ...form }, { by }) => {
    const order = { by, ...versionOrder(form), note };
    if (intent === 'pass') {
      const { step, state } = await approve(order);
      refresh();
      if (step !== null) return { message: `已通过，等${stepNames[step]}。` };
      return { message: passed[state] ?? '已签发，还没有发布。' };
    }
    const { stale, kept, left, step } = await approveAndPublish({
      ...order,
      companions: companionsOf(form.id),
    });
    expire(stale);
    refresh();
    if (step !== null) return { message: `已通过，等${stepNames[step]}。` };
    if (kept !== null) return { message: `已签发，但没有发布。${kept}` };
    return { message: `已签发并发布，读者现在就能看到。${companionsLeftWords(left)}` };
  },
);

export const sendBackArticle = deskAction(
  versionForm.extend({
    reasons: z.array(z.string().max(20)).max(10).default([]),
    reason: z.string().default(''),
    /** '': to whoever wrote it. */
    to: z.enum(['', ...reviewSteps]).default(''),
  }),
  async ({ reasons, reason, to, ...form }, { by }) => {
    const words = [reasons.join('、'), reason.trim()].filter(Boolean).join('：');
    await sendBack({ by, ...versionOrder(form), reason: words, ...(to !== '' && { to }) });
    refresh();
    return { message: to === '' ? '已退回撰稿人修改。' : `已退回${stepNames[to]}再看。` };
  },
);

export const pinArticleRemark = deskAction(
  articleForm.extend({
    kind: z.enum(['sendBack', 'note']),
    text: z.string(),
    paragraph: z.coerce.number().int().positive().optional(),
    quote: z.string().default(''),
    /** `id name` of the colleague; '' for all who open the story. */
    to: z.string().default(''),
  }),
  async ({ id, kind, text, paragraph, quote, to }, { by }) => {
    const [staffId = '', ...name] = to.split(' ');
    await pinRemark({
      by,
      id,
      kind,
      text,
      ...(paragraph !== undefined && { place: { paragraph, quote } }),
      ...(staffId !== '' && { to: { id: staffId, name: name.join(' ') } }),
    });
    refresh();
    return { message: kind === 'note' ? '已留下。' : '已钉上。' };
  },
);

export const remarkAct = deskAction(
  articleForm.extend({
    remarkId: z.coerce.number().int().positive(),
    text: z.string().default(''),
    intent: z.enum(['answer', 'close', 'change']),
  }),
  async ({ intent, text, ...named }, { by }) => {
    if (intent === 'close') await closeRemark({ by, ...named });
    else if (intent === 'change') await changeRemark({ by, ...named, text });
    else await answerRemark({ by, ...named, text });
    refresh();
    return { message: { answer: '已答复。', close: '已了结。', change: '已改。' }[intent] };
  },
);

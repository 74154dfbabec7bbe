'use client';

import { now } from '#lib/clock.ts';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { updatedText } from '../../form/updated-text.ts';
import { useMayWrite, useSavingState } from '../saving-context.island.tsx';
import type { SavingState } from '../saving-state.ts';

/** In the bar: where what is typed is at this moment. What needs doing is told in the strip below. */
export function SaveStatus() {
  const mayWrite = useMayWrite();
  const state = useSavingState();
  const isRead = !mayWrite && state.status === 'saved';
  const { icon, text, brief } = isRead ? readOnly : told(state);
  return (
    <span
      className={`save-status mr-auto inline-flex min-w-0 items-center gap-[0.35em] text-2xs tabular-nums ${state.status}`}
      title={text}
    >
      <Icon name={icon} />
      <span className="long truncate max-phone:hidden">{text}</span>
      <span className="hidden whitespace-nowrap max-phone:inline">{brief}</span>
    </span>
  );
}

const readOnly = { icon: 'eye', text: '只读', brief: '只读' } as const;

function told({ status, savedAt, message, copyFailed, conflict }: SavingState): {
  icon: IconName;
  text: string;
  brief: string;
} {
  const where = copyFailed ? '本机也存不下' : '内容存在本机';
  switch (status) {
    case 'saved':
      return savedAt === null
        ? { icon: 'article', text: '写下第一个字就会自动保存', brief: '新稿' }
        : { icon: 'check', text: `${updatedText(savedAt, now())} 已保存`, brief: '已保存' };
    case 'saving':
      return { icon: 'clock', text: '正在保存…', brief: '保存中' };
    case 'dirty':
      return message === ''
        ? { icon: 'clock', text: '有改动，马上自动保存', brief: '未保存' }
        : { icon: 'warning', text: '有内容没能存到服务器', brief: '未存全' };
    case 'offline':
      return { icon: 'warning', text: `离线，${where}，连上后自动保存`, brief: '离线' };
    case 'signedOut':
      return { icon: 'warning', text: `登录已失效，${where}`, brief: '未登录' };
    case 'conflict':
      return { icon: 'warning', text: `有 ${conflict?.count ?? 0} 处要对照`, brief: '要对照' };
    case 'locked':
      return readOnly;
  }
}

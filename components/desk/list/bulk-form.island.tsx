'use client';

import { useEffect } from 'react';
import type { BulkAct } from '#newsroom/desk-list/bulk.rule.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope, useFormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { KillReason, killEffect } from '../form/kill-reason.tsx';
import { SelectField } from '../form/select-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import type { ChannelOption } from '../form/channel-option.ts';
import type { Chosen } from './list-selection.ts';

export type BulkTools = { actions: Record<BulkAct, FormAction>; channels: readonly ChannelOption[] };

type Props = {
  act: BulkAct;
  chosen: readonly Chosen[];
  tools: BulkTools;
  /** Told which articles the act was done with. */
  onDone?: (ids: readonly number[]) => void;
  /** In a dialog; on a page of its own the form ends with a link to the list. */
  onClose?: () => void;
};

/** One act for several articles: which ones, what the act needs to know, and then what became of each. */
export function BulkForm({ act, chosen, tools, onDone, onClose }: Props) {
  return (
    <FormScope id={`bulk-${act}`} action={tools.actions[act]} className="grid gap-[0.85rem]">
      {chosen.map(({ id }) => (
        <input key={id} type="hidden" name="ids[]" value={id} />
      ))}
      <Steps act={act} chosen={chosen} channels={tools.channels} onDone={onDone} onClose={onClose} />
    </FormScope>
  );
}

type StepsProps = Omit<Props, 'tools'> & { channels: readonly ChannelOption[] };

function Steps({ act, chosen, channels, onDone, onClose }: StepsProps) {
  const { state } = useFormScope();
  const lines = state.lines ?? [];
  useEffect(() => {
    onDone?.((state.lines ?? []).filter((one) => one.outcome !== 'refused').map((one) => one.id));
    // The callback may be another one at each rendering; only an answer counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  if (lines.length > 0) {
    return (
      <>
        <FormMessage />
        <BulkOutcome lines={lines} />
        <div className="acts mt-[0.4rem] justify-end">
          <Leave onClose={onClose} text={onClose ? '关闭' : '回到稿件列表'} />
        </div>
      </>
    );
  }
  return (
    <>
      <Picked chosen={chosen} />
      <Questions act={act} channels={channels} />
      <FormMessage />
      <div className="acts mt-[0.4rem] justify-end">
        <Leave onClose={onClose} text="取消" />
        <SubmitButton strong={act !== 'kill' && act !== 'spike'} grave={act === 'kill' || act === 'spike'}>
          {sendNames[act]}
        </SubmitButton>
      </div>
    </>
  );
}

const sendNames: Record<BulkAct, string> = {
  submit: '送审',
  approve: '通过',
  publish: '发布',
  move: '移动',
  tag: '改标签',
  kill: '撤稿',
  spike: '弃用',
  unspike: '恢复',
};

function Picked({ chosen }: { chosen: readonly Chosen[] }) {
  return (
    <>
      <p className="hint">共 {chosen.length} 篇：</p>
      <ul className="grid max-h-40 gap-1 overflow-auto rounded-control border border-rule bg-wash px-3 py-2 text-xs leading-[1.55]">
        {chosen.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </>
  );
}

function Questions({ act, channels }: { act: BulkAct; channels: readonly ChannelOption[] }) {
  if (act === 'move') {
    const options = channels.map(({ id, name, depth }) => ({
      value: String(id),
      label: `${'　'.repeat(depth)}${name}`,
    }));
    return (
      <SelectField
        name="channelId"
        label="移到频道"
        value=""
        options={[{ value: '', label: '请选择' }, ...options]}
      />
    );
  }
  if (act === 'tag') {
    return (
      <>
        <Field name="add" label="加标签" hint="几个标签之间用逗号或空格分开。" />
        <Field name="remove" label="去标签" />
      </>
    );
  }
  if (act === 'submit') return <p>送给各自频道的下一审。没有标题、意见没答复的会逐篇说明。</p>;
  if (act === 'approve') return <p>每篇签它等着的那一审。自己写的、没有权限的会逐篇说明。</p>;
  if (act === 'publish') return <p>已签发的马上给读者看。没签发的、缺东西的不发，会逐篇说明。</p>;
  if (act === 'spike') return <p>弃用的稿件不能再写、再发布，可以恢复。已发布的稿件不能弃用，请用撤稿。</p>;
  if (act === 'unspike') return <p>恢复后回到草稿，内容和历史都在。</p>;
  return (
    <>
      <p>{killEffect}</p>
      <KillReason hint="每篇都用这一句，读者会看到。" />
    </>
  );
}

function Leave({ onClose, text }: { onClose: (() => void) | undefined; text: string }) {
  return onClose ? (
    <button type="button" className="btn" onClick={onClose}>
      {text}
    </button>
  ) : (
    <a className="btn" href="/admin">
      {text}
    </a>
  );
}

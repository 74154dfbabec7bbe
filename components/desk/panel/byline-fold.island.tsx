'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { moveItem } from '../form/move-item.ts';
import { tooLong } from '../form/too-long.ts';
import { withQuery } from '../pickers/ask-desk.ts';
import { isComposing } from '../pickers/option-keys.ts';
import { TokenField } from '../pickers/token-field.island.tsx';
import { useStoryField } from '../story/story-editor.island.tsx';
import { Fold } from './fold.island.tsx';

type Group = { role: string; names: readonly string[] };

const usualRoles = [
  '记者', '编辑', '摄影', '通讯员', '实习记者', '摄影记者', '编导', '视频', '播音', '制图', '翻译', '责任编辑', '校对', '监制',
]; // prettier-ignore

const mostNames = 60;

/** 署名: printed names by role, in printed order. */
export function BylineFold() {
  const [contributors, setContributors] = useStoryField('contributors');
  // A role without a name can't be stored: it waits here until it has one.
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const groups = groupsOf(contributors);
  const roles = groups.map((one) => one.role);
  const empty = waiting.filter((role) => !roles.includes(role)).map((role): Group => ({ role, names: [] }));
  const all = [...groups, ...empty];

  const store = (next: readonly Group[]) =>
    setContributors(next.flatMap(({ role, names }) => names.map((name) => ({ role, name }))));

  function setNames(role: string, names: readonly string[]) {
    if (names.length === 0) setWaiting((before) => [...before.filter((one) => one !== role), role]);
    store(all.map((one) => (one.role === role ? { role, names } : one)));
  }

  function drop(role: string) {
    setWaiting((before) => before.filter((one) => one !== role));
    if (roles.includes(role)) store(groups.filter((one) => one.role !== role));
  }

  function move(role: string, by: number) {
    const from = roles.indexOf(role);
    const moved = moveItem(groups, from, from + by);
    if (moved === groups) return;
    store(moved);
    setSaid(`${role}移到第 ${from + by + 1} 位`);
  }

  return (
    <Fold id="byline" title="署名" note={contributors.length > 0 ? `${contributors.length} 人` : undefined}>
      {all.map((group, index) => (
        <RoleField
          key={group.role}
          group={group}
          first={index === 0}
          last={index >= groups.length - 1}
          room={mostNames - contributors.length + group.names.length}
          onNames={(names) => setNames(group.role, names)}
          onMove={(by) => move(group.role, by)}
          onDrop={() => drop(group.role)}
        />
      ))}
      <NewRole
        taken={all.map((one) => one.role)}
        onAdd={(role) => setWaiting((before) => [...before, role])}
      />
      <output className="sr-only">{said}</output>
    </Fold>
  );
}

const groupsOf = (list: readonly { role: string; name: string }[]): Group[] =>
  [...Map.groupBy(list, (one) => one.role)].map(([role, rows]) => ({
    role,
    names: rows.map((one) => one.name),
  }));

type RoleProps = {
  group: Group;
  first: boolean;
  last: boolean;
  room: number;
  onNames: (names: readonly string[]) => void;
  onMove: (by: number) => void;
  onDrop: () => void;
};

function RoleField({ group: { role, names }, first, last, room, onNames, onMove, onDrop }: RoleProps) {
  return (
    <TokenField
      label={role}
      head={
        <div className="flex items-center text-2xs text-ink-2">
          <b className="mr-auto font-normal">{role}</b>
          <button
            type="button"
            className="icon-button compact"
            aria-label={`${role}上移`}
            disabled={first || names.length === 0}
            onClick={() => onMove(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="icon-button compact"
            aria-label={`${role}下移`}
            disabled={last || names.length === 0}
            onClick={() => onMove(1)}
          >
            <Icon name="down" />
          </button>
          <button type="button" className="icon-button compact" aria-label={`移除${role}`} onClick={onDrop}>
            <Icon name="close" />
          </button>
        </div>
      }
      tokens={names.map((name) => ({ id: name, text: name }))}
      onChange={(tokens) => onNames(tokens.map((one) => one.id))}
      source={{ path: (q) => withQuery('/admin/find/names', { of: 'person', role, q }) }}
      free
      sortable
      most={room}
      longest={40}
      placeholder="姓名，回车添加"
    />
  );
}

/** A role to begin with; it takes any word, and knows the usual ones. */
function NewRole({ taken, onAdd }: { taken: readonly string[]; onAdd: (role: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const said = { fault: tooLong('角色', typed.trim(), 20) };

  function add() {
    const role = typed.trim();
    if (role === '' || said.fault !== undefined) return;
    if (!taken.includes(role)) onAdd(role);
    setTyped('');
  }

  function keys(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <Labelled id={id} label="添加角色" said={said}>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <input
          id={id}
          className="box"
          list={`${id}-usual`}
          aria-invalid={said.fault === undefined ? undefined : true}
          aria-describedby={describedBy(id, said)}
          placeholder="记者、摄影、责任编辑"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keys}
        />
        <button
          type="button"
          className="btn"
          disabled={typed.trim() === '' || said.fault !== undefined}
          onClick={add}
        >
          添加
        </button>
      </div>
      <datalist id={`${id}-usual`}>
        {usualRoles
          .filter((role) => !taken.includes(role))
          .map((role) => (
            <option key={role}>{role}</option>
          ))}
      </datalist>
    </Labelled>
  );
}

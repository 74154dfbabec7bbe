'use client';

import { useFormScope } from '../form/form-scope.island.tsx';

export type ScopeChoice = { id: number; name: string; depth: number };
type Props = { channels: readonly ScopeChoice[]; chosen: readonly number[] };

/** 负责频道: all of them, or those ticked. The ticks count only where the second is chosen, which is said beside it. */
export function StaffScope({ channels, chosen }: Props) {
  const { id: form, state } = useFormScope();
  const fault = state.fieldErrors['scope'];
  const limited = (state.values['scope'] ?? (chosen.length > 0 ? 'some' : 'all')) === 'some';
  const ticked = state.values['channels[]']?.split(' ').map(Number) ?? chosen;
  return (
    <fieldset className="group m-0 grid min-w-0 gap-1 border-0 p-0" aria-describedby={`${form}-scope-hint`}>
      <legend className="mb-[0.3rem] text-2xs text-ink-2">负责频道</legend>
      <label className="check justify-self-start">
        <input className="checkbox" type="radio" name="scope" value="all" defaultChecked={!limited} />
        全部频道
      </label>
      <label className="check justify-self-start">
        <input className="checkbox" type="radio" name="scope" value="some" defaultChecked={limited} />
        只负责勾选的频道
      </label>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] pl-7 group-has-[[value=all]:checked]:hidden">
        {channels.map((one) => (
          <label key={one.id} className="check justify-self-start" data-depth={one.depth}>
            <input
              className="checkbox"
              type="checkbox"
              name="channels[]"
              value={one.id}
              defaultChecked={ticked.includes(one.id)}
            />
            {one.name}
          </label>
        ))}
      </div>
      <p className="hint group-has-[[value=all]:checked]:hidden" id={`${form}-scope-hint`}>
        勾选一个频道，也就包括它的下级。别的频道能看不能改。
      </p>
      {fault ? <p className="fault">{fault}</p> : null}
    </fieldset>
  );
}

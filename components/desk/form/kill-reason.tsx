import { Field } from './field.island.tsx';

/** Why readers lose a story, in public words. */
export const KillReason = ({ hint }: { hint: string }) => (
  <Field name="reason" label="撤稿理由" rows={2} required hint={hint} />
);

export const killEffect = '撤稿后，读者在原地址只能看到撤稿理由，各列表立刻不再出现。';

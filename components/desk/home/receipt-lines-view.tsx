import { tookText } from '#newsroom/desk-home/waited.rule.ts';
import { type KindSeen, seenNames } from '#newsroom/publication/receipt.rule.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { kinds: readonly KindSeen[]; failed: boolean };

/** What readers and crawlers were seen to get, kind by kind, and after how long. */
export const ReceiptLinesView = ({ kinds, failed }: Props) => (
  <ul>
    {kinds.map(({ kind, done, ms, fault }) => (
      <li key={kind} className={done ? undefined : failed ? 'no' : 'run'} title={fault || undefined}>
        <Icon name={done ? 'check' : failed ? 'close' : 'again'} />
        {seenNames[kind]}
        <em>{done && ms !== null ? tookText(ms) : failed ? '没更新' : '在做'}</em>
      </li>
    ))}
  </ul>
);

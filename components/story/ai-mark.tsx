import { Icon } from '../ui/icon.tsx';

/** What the law asks of copy that a machine helped to write: said before it is read. */
export function AiMark() {
  return (
    <p className="aim">
      <Icon name="info" />
      本文由人工智能辅助生成。
    </p>
  );
}

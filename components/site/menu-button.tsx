import { Icon } from '../ui/icon.tsx';

/** Opens the channels on a phone; the browser does it, without our script. */
export function MenuButton() {
  return (
    <button className="ib menu show-m" type="button" popoverTarget="menu" aria-label="频道菜单">
      <Icon name="menu" />
    </button>
  );
}

import { ShareLink } from '../site/share-link.tsx';
import { Icon } from '../ui/icon.tsx';

/** 阅读工具 beside a story on wide windows. What needs the script is hidden until it runs. */
export function Rail() {
  return (
    <aside className="rail" aria-label="阅读工具">
      <ul>
        <li>
          <button className="ib js" type="button" popoverTarget="settings">
            <Icon name="textSize" />
            字号
          </button>
        </li>
        <li>
          <button className="ib js" type="button" data-do="theme">
            <Icon name="moon" />
            深色
          </button>
        </li>
        <li>
          <ShareLink text="分享" />
        </li>
        <li>
          <button className="ib js" type="button" data-do="print">
            <Icon name="print" />
            打印
          </button>
        </li>
      </ul>
    </aside>
  );
}

import { Icon } from '../../ui/icon.tsx';

type Props = { exportPath: string; /** Null for who may not write. */ newPath: string | null };

/** The buttons on top of the article list. */
export function ListTools({ exportPath, newPath }: Props) {
  return (
    <>
      <a
        className="btn max-phone:hidden"
        href={exportPath}
        download
        title="按现在的筛选导出为表格，最多 10000 篇"
      >
        <Icon name="down" />
        导出
      </a>
      {newPath ? (
        <a className="btn primary" href={newPath}>
          <Icon name="add" />
          写稿
        </a>
      ) : null}
    </>
  );
}

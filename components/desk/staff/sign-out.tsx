import { Icon } from '../../ui/icon.tsx';

/** A POST, so that no link, prefetch or image can sign anyone out. */
export function SignOut({ action, text }: { action: () => Promise<void>; text?: boolean }) {
  return (
    <form action={action} className={text ? undefined : 'ml-auto'}>
      {text ? (
        <button type="submit" className="btn">
          <Icon name="signOut" />
          退出登录
        </button>
      ) : (
        <button type="submit" className="icon-button" aria-label="退出登录" title="退出登录">
          <Icon name="signOut" />
        </button>
      )}
    </form>
  );
}

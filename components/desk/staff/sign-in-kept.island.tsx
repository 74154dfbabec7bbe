'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { useFormScope } from '../form/form-scope.island.tsx';

/** Why this browser would not remember that somebody signed in; '' where it will. */
function forgotten(siteUrl: string): '' | 'noCookies' | 'plainHttp' {
  if (!navigator.cookieEnabled) return 'noCookies';
  return siteUrl.startsWith('https:') && !window.isSecureContext ? 'plainHttp' : '';
}

const never = () => () => {};

/** Says so before a password is typed: a sign-in that is not kept only leads back to the sign-in. */
export function SignInKept({ siteUrl }: { siteUrl: string }): ReactNode {
  const tried = useFormScope().state.answer > 0;
  const why = useSyncExternalStore(
    never,
    () => forgotten(siteUrl),
    () => '',
  );
  // What a try came to says the same, and more.
  if (why === '' || tried) return null;
  return (
    <p className="msg wrong" role="alert">
      {why === 'noCookies' ? (
        '这个浏览器不让本站存 Cookie，登录了也记不住。请在浏览器设置里允许，再刷新这一页。'
      ) : (
        <>
          这一页是用 http 打开的，浏览器记不住登录。请改用{' '}
          <a className="link wrap-anywhere" href={`${siteUrl}/login`}>
            {siteUrl}/login
          </a>
        </>
      )}
    </p>
  );
}

/** Where to go after signing in: only a path of the desk, rebuilt from what was asked, never another site. */
export function safeNextPath(wanted: unknown): string {
  const home = '/admin';
  if (typeof wanted !== 'string' || !/^\/admin(?:[/?]|$)/.test(wanted) || wanted.length > 500) return home;
  const base = 'http://desk.invalid';
  if (!URL.canParse(wanted, base)) return home;
  const { origin, pathname, search } = new URL(wanted, base);
  if (origin !== base || !/^\/admin(?:\/|$)/.test(pathname)) return home;
  return `${pathname}${search}`;
}

import type { SiteSettings } from '#newsroom/site/settings.ts';

/** What a phone needs to put the site on its home screen. The colours are those of the page's paper. */
export const webManifest = ({ name, tagline, about }: Pick<SiteSettings, 'name' | 'tagline' | 'about'>) => ({
  id: '/',
  name: tagline === '' ? name : `${name} · ${tagline}`,
  short_name: name,
  ...((about || tagline) !== '' && { description: about || tagline }),
  lang: 'zh-CN',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  background_color: '#fcfcfa',
  theme_color: '#fcfcfa',
  categories: ['news'],
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...[192, 512].map((side) => icon(`/icon-${side}.png`, side, 'any')),
    icon('/icon-maskable-512.png', 512, 'maskable'),
  ],
});

const icon = (src: string, side: number, purpose: 'any' | 'maskable') => ({
  src,
  sizes: `${side}x${side}`,
  type: 'image/png',
  purpose,
});

import type { NewsMediaOrganization } from 'schema-dts';
import type { SiteSettings } from '#newsroom/site/settings.ts';

type Named = Pick<SiteSettings, 'name' | 'tagline' | 'about'>;
type Licensed = Partial<Pick<SiteSettings, 'newsLicence' | 'reportPhone' | 'reportMail'>>;
type Set = Partial<Pick<SiteSettings, 'noBreakWords'>>;

/** Who publishes, and the base of absolute addresses: what metadata needs beside the story. */
export type Publisher = { site: Named & Licensed & Set; origin: string };

/** The square mark in public/, for programs that show a publisher's logo. */
export const logoPath = '/icon-512.png';

/** The same house in every block of structured data, so that programs take them for one. */
export const houseId = (origin: string) => `${origin}/#house`;

/** The house in short: what a story names as its publisher. */
export const publisherName = ({ site, origin }: Publisher) => ({
  '@type': 'NewsMediaOrganization' as const,
  '@id': houseId(origin),
  name: site.name,
  url: `${origin}/`,
  logo: { '@type': 'ImageObject' as const, url: origin + logoPath, width: '512', height: '512' },
});

/** The house in full, for the front page. */
export function newsHouse(publisher: Publisher): NewsMediaOrganization {
  const { tagline, about, newsLicence = '', reportPhone = '', reportMail = '' } = publisher.site;
  return {
    ...publisherName(publisher),
    ...(tagline !== '' && { slogan: tagline }),
    ...(about !== '' && { description: about }),
    ...(newsLicence !== '' && {
      identifier: { '@type': 'PropertyValue', name: '互联网新闻信息服务许可证编号', value: newsLicence },
    }),
    ...((reportPhone !== '' || reportMail !== '') && {
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: '违法和不良信息举报',
        ...(reportPhone !== '' && { telephone: reportPhone }),
        ...(reportMail !== '' && { email: reportMail }),
      },
    }),
  };
}

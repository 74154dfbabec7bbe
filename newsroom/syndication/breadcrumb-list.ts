import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { ChannelLink } from '#newsroom/story/story-view.ts';

/** The way from the front page to a page. `title`: the page's own, when the trail does not end with it. */
export function breadcrumbList(
  trail: readonly ChannelLink[],
  origin: string,
  title?: string,
): WithContext<BreadcrumbList> {
  const steps = [
    { name: '首页', path: '/' },
    ...trail,
    ...(title === undefined ? [] : [{ name: title, path: '' }]),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      // The last step is the page itself and needs no address.
      ...(index < steps.length - 1 && { item: origin + step.path }),
    })),
  };
}

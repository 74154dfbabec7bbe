import { manifestPath } from '#newsroom/site/data-paths.rule.ts';

/** What a page says of itself to programs: browsers' tabs, search engines, and those who make cards of links. */
export type PageHead = {
  title: string;
  description?: string;
  authors?: readonly string[];
  referrer?: string;
  robots: string;
  other?: Record<string, string>;
  alternates?: { canonical: string; types?: Record<string, { url: string; title: string }[]> };
  openGraph?: OpenGraph;
  twitter?: { card: string };
};

type Picture = { url: string; width: number; height: number; alt: string };
type OpenGraph = {
  type: string;
  title: string;
  description?: string;
  url: string;
  siteName: string;
  locale: string;
  images: Picture[];
  publishedTime?: string;
  modifiedTime?: string;
  section?: string | undefined;
  tags?: string[];
};

export function HeadTags({ head }: { head: PageHead }) {
  const {
    title,
    description,
    authors = [],
    referrer,
    robots,
    other = {},
    alternates,
    openGraph,
    twitter,
  } = head;
  return (
    <>
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {authors.map((name) => (
        <meta key={name} name="author" content={name} />
      ))}
      <link rel="manifest" href={manifestPath} />
      {referrer && <meta name="referrer" content={referrer} />}
      <meta name="robots" content={robots} />
      {Object.entries(other).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {alternates && <link rel="canonical" href={alternates.canonical} />}
      {Object.entries(alternates?.types ?? {}).map(([type, links]) =>
        links.map((link) => (
          <link key={link.url} rel="alternate" type={type} href={link.url} title={link.title} />
        )),
      )}
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      {openGraph && <OpenGraphTags graph={openGraph} />}
      {openGraph && twitter && <CardTags card={twitter.card} graph={openGraph} />}
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    </>
  );
}

function OpenGraphTags({ graph }: { graph: OpenGraph }) {
  return (
    <>
      <meta property="og:title" content={graph.title} />
      {graph.description && <meta property="og:description" content={graph.description} />}
      <meta property="og:url" content={graph.url} />
      <meta property="og:site_name" content={graph.siteName} />
      <meta property="og:locale" content={graph.locale} />
      {graph.images.map(({ url, width, height, alt }) => [
        <meta key="url" property="og:image" content={url} />,
        <meta key="width" property="og:image:width" content={String(width)} />,
        <meta key="height" property="og:image:height" content={String(height)} />,
        alt && <meta key="alt" property="og:image:alt" content={alt} />,
      ])}
      <meta property="og:type" content={graph.type} />
      {graph.publishedTime && <meta property="article:published_time" content={graph.publishedTime} />}
      {graph.modifiedTime && <meta property="article:modified_time" content={graph.modifiedTime} />}
      {graph.section && <meta property="article:section" content={graph.section} />}
      {graph.tags?.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
    </>
  );
}

function CardTags({ card, graph }: { card: string; graph: OpenGraph }) {
  return (
    <>
      <meta name="twitter:card" content={card} />
      <meta name="twitter:title" content={graph.title} />
      {graph.description && <meta name="twitter:description" content={graph.description} />}
      {graph.images.map(({ url, width, height, alt }) => [
        <meta key="url" name="twitter:image" content={url} />,
        alt && <meta key="alt" name="twitter:image:alt" content={alt} />,
        <meta key="width" name="twitter:image:width" content={String(width)} />,
        <meta key="height" name="twitter:image:height" content={String(height)} />,
      ])}
    </>
  );
}

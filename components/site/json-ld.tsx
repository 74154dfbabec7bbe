import { scriptJson } from '#lib/text/html.ts';

/** Structured data for programs; it cannot end its own element, whatever a headline holds. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}

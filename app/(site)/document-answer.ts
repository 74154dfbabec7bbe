import type { ComponentProps } from 'react';
import { type PageDocument, pageDocument } from '#components/site/page-document.tsx';

/** What a reader's address answers with: a whole document. Next keeps it for as long as its route's `revalidate` says. */
export const documentAnswer = (document: ComponentProps<typeof PageDocument>): Response =>
  new Response(pageDocument(document), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

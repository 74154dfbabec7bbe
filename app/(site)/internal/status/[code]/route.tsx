import { notFound } from 'next/navigation';
import { NoticePage } from '#components/site/notice-page.tsx';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import { noticeMetadata } from '#newsroom/syndication/page-metadata.ts';
import { documentAnswer } from '../../../document-answer.ts';
import { bareEdition, readEdition } from '../../../read-edition.ts';

/** The edge serves these finished pages in place of what Next answers to notFound() and to exceptions. */
export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ code: string }> };

export async function GET(_request: Request, { params }: Context) {
  const { code } = await params;
  const page = pages.get(code);
  if (!page) notFound();
  return documentAnswer(page());
}

const pages = new Map([
  ['404', missingPage],
  ['500', brokenPage],
  ['503', busyPage],
]);

function missingPage() {
  const edition = readEdition();
  return {
    head: noticeMetadata('这一页没有付印', '404', edition.site.name),
    children: (
      <NoticePage
        edition={edition}
        newest={readNewest(5)}
        title="这一页没有付印"
        code="404 Not Found"
        searchable
      >
        <p>地址可能写错了，也可能稿件已经移走或撤下。可以搜一搜标题里的几个字，也可以接着读此刻的要闻。</p>
      </NoticePage>
    ),
  };
}

/** Reads nothing: it must come when nothing can be read. */
function brokenPage() {
  const edition = bareEdition();
  return {
    head: noticeMetadata('页面暂时打不开', '500', edition.site.name),
    children: (
      <NoticePage edition={edition} newest={[]} title="页面暂时打不开" code="500 Internal Server Error">
        <p>我们这边出了故障，不是您的问题。请过一会儿再试。</p>
      </NoticePage>
    ),
  };
}

/** Reads nothing either: there is no time. */
function busyPage() {
  const edition = bareEdition();
  return {
    head: noticeMetadata('此刻人太多', '503', edition.site.name),
    children: (
      <NoticePage edition={edition} newest={[]} title="此刻人太多" code="503 Service Unavailable">
        <p>前面等着的人太多，这一次没有排上。请过几秒再试。</p>
      </NoticePage>
    ),
  };
}

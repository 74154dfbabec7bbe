import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoticePage } from '#components/site/notice-page.tsx';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import { noticeMetadata } from '#newsroom/syndication/page-metadata.ts';
import { bareEdition, readEdition } from '../../../read-edition.ts';

/** The edge serves these finished pages in place of what Next answers to notFound() and to exceptions. */
export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  // The other pages read nothing of the store.
  if (code === '404') return noticeMetadata('这一页没有付印', code, readEdition().site.name);
  return noticeMetadata(code === '503' ? '此刻人太多' : '页面暂时打不开', code, bareEdition().site.name);
}

export default async function StatusPage({ params }: Props) {
  switch ((await params).code) {
    case '404':
      return <MissingPage />;
    case '500':
      return <BrokenPage />;
    case '503':
      return <BusyPage />;
    default:
      notFound();
  }
}

function MissingPage() {
  const newest = readNewest(5);
  return (
    <NoticePage
      edition={readEdition()}
      newest={newest}
      title="这一页没有付印"
      code="404 Not Found"
      searchable
    >
      <p>地址可能写错了，也可能稿件已经移走或撤下。可以搜一搜标题里的几个字，也可以接着读此刻的要闻。</p>
    </NoticePage>
  );
}

/** Reads nothing: it must come when nothing can be read. */
function BrokenPage() {
  return (
    <NoticePage edition={bareEdition()} newest={[]} title="页面暂时打不开" code="500 Internal Server Error">
      <p>我们这边出了故障，不是您的问题。请过一会儿再试。</p>
    </NoticePage>
  );
}

/** Reads nothing either: there is no time. */
function BusyPage() {
  return (
    <NoticePage edition={bareEdition()} newest={[]} title="此刻人太多" code="503 Service Unavailable">
      <p>前面等着的人太多，这一次没有排上。请过几秒再试。</p>
    </NoticePage>
  );
}

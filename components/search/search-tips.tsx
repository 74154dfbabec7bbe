type Props = { tags: readonly { name: string; path: string }[] };

export function SearchTips({ tags }: Props) {
  return (
    <>
      {tags.length > 0 && (
        <section aria-labelledby="found-tags">
          <div className="ww" />
          <div className="sec-h">
            <h2 id="found-tags">相关标签</h2>
          </div>
          <div className="tags">
            {tags.map((tag) => (
              <a key={tag.path} href={tag.path}>
                {tag.name}
              </a>
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="search-tips">
        <div className="ww" />
        <div className="sec-h">
          <h2 id="search-tips">检索提示</h2>
        </div>
        <p>
          几个词用空格隔开，都有的才列出。加引号可精确匹配，例如“联合记者会”。全角与半角、大写与小写按同一字符处理。单个汉字只在标题里找。
        </p>
      </section>
    </>
  );
}

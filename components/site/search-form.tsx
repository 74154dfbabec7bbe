import { longestQuestion } from '#newsroom/site/search-paths.rule.ts';
import { Icon } from '../ui/icon.tsx';

/** The search box of the search page and of pages that are not there. Sends itself without a script. */
export function SearchForm({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form className="sbox" action="/search">
        <Question placeholder="标题、人物、地点" defaultValue={typed} />
        <button>
          <Icon name="search" />
          搜索
        </button>
      </form>
    </search>
  );
}

/** The small one in the front page's head. */
export function MastheadSearch() {
  return (
    <search>
      <form className="srch" action="/search">
        <Question placeholder="搜索标题、人物、地点" />
        <button className="ib" aria-label="搜索">
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

const Question = (props: { placeholder: string; defaultValue?: string }) => (
  <input
    type="search"
    name="q"
    aria-label="搜索"
    {...props}
    maxLength={longestQuestion}
    enterKeyHint="search"
  />
);

import { longestQuestion } from '#newsroom/site/search-paths.rule.ts';
import { Icon } from '../ui/icon.tsx';

/** The search box of the search page and of pages that are not there. Sends itself without a script. */
export function SearchForm({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form className="sbox" action="/search">
        <input
          type="search"
          name="q"
          aria-label="搜索"
          placeholder="标题、人物、地点"
          defaultValue={typed}
          maxLength={longestQuestion}
          enterKeyHint="search"
        />
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
        <input
          type="search"
          name="q"
          aria-label="搜索"
          placeholder="搜索标题、人物、地点"
          maxLength={longestQuestion}
          enterKeyHint="search"
        />
        <button className="ib" aria-label="搜索">
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

import { articleTypes, typeNames } from '#newsroom/body/kinds.rule.ts';
import {
  type ArticleFilter,
  articleOrders,
  isNarrowed,
  listPath,
  orderName,
} from '#newsroom/desk-list/article-filter.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ChannelOption } from '../form/channel-option.ts';
import { DateFilter } from './list-date-filter.tsx';
import { ListForm } from './list-form.island.tsx';

type Props = {
  filter: ArticleFilter;
  channels: readonly ChannelOption[];
  authors: readonly string[];
  sources: readonly string[];
  now: number;
};

/** Searching and filtering by GET, so that every view of the list has an address. */
export function ListFilters({ filter, channels, authors, sources, now }: Props) {
  return (
    <search>
      <ListForm>
        {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
        <div className="icon-field max-w-104 min-w-48 flex-1 max-phone:min-w-0 max-phone:flex-[0_0_70%]">
          <Icon name="search" />
          <input
            type="search"
            name="q"
            aria-label="搜索稿件"
            placeholder="标题、正文、作者、编号"
            defaultValue={filter.query}
            maxLength={100}
            enterKeyHint="search"
            autoComplete="off"
          />
        </div>
        <Choice
          name="channel"
          label="频道"
          value={filter.channelId?.toString() ?? ''}
          options={channels.map(({ id, name, depth }) => ({ value: String(id), name, depth }))}
        />
        <Choice
          name="type"
          label="体裁"
          value={filter.type ?? ''}
          options={articleTypes.map((type) => ({ value: type, name: typeNames[type] }))}
        />
        <Choice name="author" label="作者" value={filter.author} options={named(authors, filter.author)} />
        <Choice name="source" label="来源" value={filter.source} options={named(sources, filter.source)} />
        <DateFilter filter={filter} now={now} />
        <Order filter={filter} />
        <noscript>
          <button type="submit" className="btn">
            筛选
          </button>
        </noscript>
        {isNarrowed(filter) ? (
          <a
            className="inline-flex min-h-10 items-center px-2 text-sm whitespace-nowrap text-azure underline-offset-[0.25em] hover:underline max-phone:min-h-11"
            href={listPath(unnarrowed(filter))}
          >
            清除筛选
          </a>
        ) : null}
      </ListForm>
    </search>
  );
}

/** The same state and order, with nothing else chosen. */
export const unnarrowed = ({ state, order, oldestFirst }: ArticleFilter): ArticleFilter => ({
  state,
  query: '',
  author: '',
  source: '',
  from: '',
  to: '',
  order,
  oldestFirst,
});

type Option = { value: string; name: string; depth?: number };

/** What an address names stays choosable, even where nothing bears that name. */
const named = (names: readonly string[], chosen: string): Option[] =>
  [...new Set(chosen === '' ? names : [chosen, ...names])].map((name) => ({ value: name, name }));

type ChoiceProps = { name: string; label: string; value: string; options: readonly Option[] };

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className={value === '' ? 'icon-field choice' : 'icon-field choice chosen'}>
      <span className={value === '' ? 'sr-only' : undefined}>{label}：</span>
      <select name={name} defaultValue={value}>
        <option value="">{value === '' ? label : '不限'}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {/* Set in under its parent, but not where it stands alone in the closed box. */}
            {one.value === value ? one.name : `${'　'.repeat(one.depth ?? 0)}${one.name}`}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}

const orderNames = { updated: '更新', published: '发布', created: '建稿' } as const;

function Order({ filter }: { filter: ArticleFilter }) {
  return (
    <label className="icon-field choice">
      <span className="sr-only">排序：</span>
      <select name="sort" defaultValue={orderName(filter.order, filter.oldestFirst)}>
        {articleOrders.flatMap((order) =>
          [false, true].map((oldestFirst) => (
            <option key={orderName(order, oldestFirst)} value={orderName(order, oldestFirst)}>
              {`${oldestFirst ? '最早' : '最近'}${orderNames[order]}`}
            </option>
          )),
        )}
      </select>
      <Icon name="down" />
    </label>
  );
}

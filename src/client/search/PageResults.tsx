/** @jsxImportSource preact */
import type {SearchHit} from '../../lib/search/types';
import {Filters} from './Filters';
import {Hit} from './Hit';
import {Repair} from './Repair';
import {toHitUrl, type SearchQuery} from './searchUrl';
import type {Session} from './session';
import type {Site} from './site';

interface Props {
  session: Session;
  site: Site;
  /** Those to show. */
  hits: readonly SearchHit[];
  hasMore: boolean;
  /** How many results there are, in words. */
  count: string;
  onMore: () => void;
  onAsk: (change: Partial<SearchQuery>) => void;
  /** Called before a result is followed. */
  onFollow: () => void;
}

/** Results of the search page: links, as on any page. */
export function PageResults(props: Props) {
  const {session, site, hits, hasMore, count, onMore, onAsk, onFollow} = props;
  const {state} = session;
  return (
    <>
      <Filters session={session} themes={site.themes} onFilter={onAsk} />
      <Repair state={state} onLiteral={() => onAsk({literal: true})} />
      <p class="search-count">{count}</p>
      {state.hasFailed && (
        <button type="button" class="plain-button" onClick={() => window.location.reload()}>
          Reload the page
        </button>
      )}
      <ol class="search-hits">
        {hits.map((hit) => {
          const {path, theme} = state.entries[hit.id]!;
          const place = state.places.get(hit.id);
          return (
            <li key={hit.id}>
              <Hit
                hit={hit}
                entry={state.entries[hit.id]!}
                theme={site.themeLabel(theme)}
                place={place}
                wrap={(title) => (
                  <a href={toHitUrl(site.toUrl(path), place, hit.terms)} onClick={onFollow}>
                    {title}
                  </a>
                )}
              />
            </li>
          );
        })}
      </ol>
      {hasMore && (
        <button type="button" class="plain-button" onClick={onMore}>
          Show more
        </button>
      )}
      <NoBetter {...props} />
    </>
  );
}

/** What to do where there is no result, or none that fits. */
function NoBetter({session: {state}, site, onAsk}: Props) {
  const {answer, query} = state;
  if (!answer || (answer.hits.length > 0 && answer.near.length === 0)) return null;
  return (
    <div class="search-none">
      {answer.near.length > 0 && (
        <p>
          Near your words:{' '}
          {answer.near.map((word) => (
            <button
              key={word}
              type="button"
              class="plain-button"
              onClick={() => onAsk({text: word, literal: false})}>
              {word}
            </button>
          ))}
        </p>
      )}
      <p>
        Is it missing? <a href={site.toAskUrl(query.text.trim())}>Ask this question</a>, or browse
        the themes below.
      </p>
    </div>
  );
}

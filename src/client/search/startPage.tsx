/** @jsxImportSource preact */
import {render} from 'preact';
import {countText} from './countText';
import {PageResults} from './PageResults';
import {MAX_QUERY, parseSearchQuery, toSearchParameters, type SearchQuery} from './searchUrl';
import {createSession} from './session';
import type {Site} from './site';
import {createStatus} from './status';

/** Results that are shown at once, and that each “show more” adds. */
const STEP = 20;
/** Milliseconds after the last key until a query becomes an entry of the history. */
const COMMIT_AFTER = 1_000;

/** Fills the search page from its address, and keeps the address with what is asked. */
export function startPage(form: HTMLFormElement, results: Element, site: Site): void {
  const input = form.querySelector('input')!;
  const say = createStatus(document.querySelector('[data-search-status]')!);
  const session = createSession(site.searcher, draw, parseSearchQuery(window.location.search));
  let shown = STEP;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    const hits = session.hits();
    const count = countText(session.state, hits.length);
    say(count);
    render(
      <PageResults
        session={session}
        site={site}
        hits={hits.slice(0, shown)}
        count={count}
        hasMore={hits.length > shown}
        onMore={() => {
          shown += STEP;
          draw();
        }}
        onAsk={askAndCommit}
        onFollow={commit}
      />,
      results,
    );
    session.showPlaces(hits.slice(0, shown));
  }

  function ask(change: Partial<SearchQuery>): void {
    shown = STEP;
    session.ask(change);
  }

  /** Puts the query into the address. The first query of a visit takes the empty one's place. */
  function commit(): void {
    clearTimeout(timer);
    const parameters = toSearchParameters(session.state.query);
    const {pathname, search} = window.location;
    if (parameters === toSearchParameters(parseSearchQuery(search))) return;
    const isFirst = toSearchParameters(parseSearchQuery(search)) === '';
    window.history[isFirst ? 'replaceState' : 'pushState'](null, '', pathname + parameters);
  }

  function askAndCommit(change: Partial<SearchQuery>): void {
    input.value = change.text ?? input.value;
    ask(change);
    commit();
  }

  function readAddress(): void {
    clearTimeout(timer);
    const query = parseSearchQuery(window.location.search);
    input.value = query.text;
    ask(query);
  }

  input.addEventListener('input', () => {
    ask({text: input.value.slice(0, MAX_QUERY), literal: false});
    clearTimeout(timer);
    timer = setTimeout(commit, COMMIT_AFTER);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    commit();
  });
  window.addEventListener('popstate', readAddress);

  results.replaceChildren();
  // What was typed before this script arrived is newer than the address.
  if (input.value && input.value !== input.defaultValue) ask({text: input.value});
  else readAddress();
}

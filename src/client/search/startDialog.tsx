/** @jsxImportSource preact */
import {render} from 'preact';
import type {SearchHit} from '../../lib/search/types';
import {countText} from './countText';
import {DialogResults, LIST_ID, optionId} from './DialogResults';
import {asksNewTab, follow} from './follow';
import {toOptions, type Option} from './options';
import {forgetSearches, loadRecent, rememberSearch} from './recentSearches';
import {MAX_QUERY, parseSearchQuery, toHitUrl, toSearchParameters} from './searchUrl';
import {createSession} from './session';
import type {Site} from './site';
import {createStatus} from './status';

/** Brings a dialog to life: a combobox whose list holds whatever can be chosen. */
export function startDialog(dialog: HTMLDialogElement, site: Site): void {
  const input = dialog.querySelector('input')!;
  const results = dialog.querySelector('[data-search-results]')!;
  const say = createStatus(dialog.querySelector('[role=status]')!);
  const session = createSession(site.searcher, draw, parseSearchQuery(''));
  const {state} = session;
  /** Number of the option that was moved to; undefined while none was. */
  let moved: number | undefined;

  const allUrl = () => site.toUrl(`/search/${toSearchParameters(state.query)}`);
  const toGroups = () =>
    toOptions(state, session.hits(), {
      themes: site.themes,
      recent: loadRecent(),
      toUrl: site.toUrl,
      allUrl: allUrl(),
      askUrl: site.toAskUrl(state.query.text.trim()),
    });
  let options: Option[] = [];
  /** The option that Enter chooses: the best hit, unless another was moved to. */
  const active = () => moved ?? (options[0]?.kind === 'hit' ? 0 : -1);

  function draw(): void {
    const groups = toGroups();
    options = groups.flatMap((group) => group.options);
    const count = countText(state, session.hits().length);
    say(count);
    render(
      <DialogResults
        session={session}
        site={site}
        groups={groups}
        active={active()}
        count={count}
        onAsk={ask}
        onChoose={(option, isNewTab) => void choose(option, isNewTab)}
        onMove={move}
        onForget={() => {
          forgetSearches();
          input.focus();
          draw();
        }}
      />,
      results,
    );
    input.setAttribute('aria-expanded', String(options.length > 0));
    if (options[active()]) input.setAttribute('aria-activedescendant', optionId(active()));
    else input.removeAttribute('aria-activedescendant');
    session.showPlaces(options.flatMap((option) => (option.kind === 'hit' ? option.hit : [])));
  }

  function ask(change: Parameters<typeof session.ask>[0]): void {
    moved = undefined;
    session.ask(change);
    results.querySelector('[role=listbox]')?.scrollTo(0, 0);
  }

  function move(number: number): void {
    moved = number;
    draw();
  }

  async function toUrl(hit: SearchHit): Promise<string> {
    const place = await session.placeOf(hit);
    return toHitUrl(site.toUrl(state.entries[hit.id]!.path), place, hit.terms);
  }

  async function choose(option: Option | undefined, isNewTab: boolean): Promise<void> {
    if (option?.kind === 'query') {
      input.value = option.text;
      ask({text: option.text, literal: false});
      return;
    }
    rememberSearch(state.query.text);
    const href = option?.kind === 'hit' ? await toUrl(option.hit) : (option?.href ?? allUrl());
    if (!isNewTab) dialog.close();
    follow(href, isNewTab);
  }

  async function onEnter(event: KeyboardEvent): Promise<void> {
    event.preventDefault(); // the form would lead to the search page
    const isNewTab = asksNewTab(event);
    // The list may still show what an earlier text found.
    await session.settled();
    await choose(options[active()], isNewTab);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      void onEnter(event);
    } else if (event.key === 'k' && asksNewTab(event) && dialog.open) {
      // What opened it closes it. (The field keeps the focus for a moment after that.)
      event.preventDefault();
      dialog.close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = active() === -1 && step === -1 ? 0 : active();
      move((from + step + options.length) % options.length);
      dialog.querySelector(`#${optionId(active())}`)?.scrollIntoView({block: 'nearest'});
    }
  }

  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', LIST_ID);
  input.addEventListener('keydown', onKey);
  input.addEventListener('input', () =>
    ask({text: input.value.slice(0, MAX_QUERY), literal: false}),
  );
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog) dialog.close(); // the backdrop
  });
  // What was typed before this script arrived.
  ask({text: input.value.slice(0, MAX_QUERY)});
}

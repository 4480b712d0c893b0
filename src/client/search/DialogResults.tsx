/** @jsxImportSource preact */
import {Filters} from './Filters';
import {asksNewTab} from './follow';
import {Hit} from './Hit';
import type {Option, OptionGroup} from './options';
import {Repair} from './Repair';
import type {SearchQuery} from './searchUrl';
import type {Session} from './session';
import type {Site} from './site';

export const LIST_ID = 'search-list';
export const optionId = (number: number): string => `${LIST_ID}-${number}`;

interface Props {
  session: Session;
  site: Site;
  groups: readonly OptionGroup[];
  /** Number of the active option, over all groups; -1 for none. */
  active: number;
  /** How many results there are, in words. */
  count: string;
  onAsk: (change: Partial<SearchQuery>) => void;
  onChoose: (option: Option, isNewTab: boolean) => void;
  onMove: (number: number) => void;
  onForget: () => void;
}

/** Below the input of the dialog: filters, what was mended, and the list of options. */
export function DialogResults(props: Props) {
  const {session, site, groups, count, onAsk, onForget} = props;
  const isEmpty = session.state.query.text.trim() === '';
  const hasRecent = groups[0]?.options[0]?.kind === 'query';
  let number = 0;
  return (
    <>
      {!isEmpty && <Filters session={session} themes={site.themes} onFilter={onAsk} />}
      {!isEmpty && <Repair state={session.state} onLiteral={() => onAsk({literal: true})} />}
      <div
        class="search-list"
        id={LIST_ID}
        role="listbox"
        aria-label="Results and suggestions"
        data-for={session.state.answer?.text}>
        {groups.map(({label, options}, group) => (
          <div key={label} role="group" aria-label={label || 'Results'}>
            {label && (
              <div class="search-list__label" aria-hidden="true">
                {label}
              </div>
            )}
            {options.map((option) => (
              <OptionLine
                key={`${group} ${keyOf(option)}`}
                {...props}
                option={option}
                number={number++}
              />
            ))}
          </div>
        ))}
      </div>
      <div class="search-foot">
        {isEmpty && hasRecent ? (
          <button type="button" class="link-button" onClick={onForget}>
            Clear recent searches
          </button>
        ) : (
          <span>{count}</span>
        )}
        <span class="search-keys" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> move
          </span>
          <span>
            <kbd>↵</kbd> open
          </span>
          <span>
            <kbd>Esc</kbd> close
          </span>
        </span>
      </div>
    </>
  );
}

const keyOf = (option: Option) => (option.kind === 'hit' ? option.hit.id : option.text);

interface LineProps extends Props {
  option: Option;
  number: number;
}

function OptionLine({option, number, active, session: {state}, site, onChoose, onMove}: LineProps) {
  const isActive = number === active;
  const choose = (event: MouseEvent) => {
    event.preventDefault();
    onChoose(option, asksNewTab(event) || event.button === 1);
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the input has focus and keys
    <div
      id={optionId(number)}
      class={`search-option search-option--${option.kind}`}
      role="option"
      aria-selected={isActive}
      // Keeps the focus in the input, and the middle button from scrolling.
      onMouseDown={(event) => event.preventDefault()}
      // A list that moves below a resting mouse is no choice.
      onMouseMove={({movementX, movementY}) =>
        !isActive && (movementX !== 0 || movementY !== 0) && onMove(number)
      }
      onClick={choose}
      onAuxClick={(event) => event.button === 1 && choose(event)}>
      {option.kind === 'hit' ? (
        <Hit
          hit={option.hit}
          entry={state.entries[option.hit.id]!}
          theme={site.themeLabel(state.entries[option.hit.id]!.theme)}
          place={state.places.get(option.hit.id)}
        />
      ) : (
        option.text
      )}
    </div>
  );
}

/**
 * Behaviour of pages, without React: one script for every page. Listeners sit on the document, so
 * they serve whatever is on it, also after `npm start`'s application has replaced the page.
 */
import {startAnswers, syncAnswers} from './answers';
import {startColourMode, syncColourMode} from './colourMode';
import {startCopyCode} from './copyCode';
import {replayEarlyKeys} from './earlyKeys';
import {restoreTicks, startKeyPoints} from './keyPoints';
import {PAGE_CHANGE} from './pageChange';
import {startQuestionFoot} from './questionFoot';
import {startReadingMarks, syncReadingMarks} from './readingMarks';
import {startSearch, syncSearch} from './search';
import {startShortcuts, syncShortcuts} from './shortcuts';

startAnswers();
startColourMode();
startCopyCode();
startKeyPoints();
startQuestionFoot();
startReadingMarks();
startSearch();
startShortcuts();

/** Without it the links of a filter lead to the same page with another address. */
function syncLevelFilter(): void {
  if (!document.querySelector('[data-level-filter]')) return;
  import('./levelFilter').then(
    (filter) => filter.syncLevelFilter(),
    () => undefined,
  );
}

/** Brings a page into the state that its address and this device's memory ask for. */
function syncPage(): void {
  syncAnswers(window.location.hash);
  syncColourMode();
  restoreTicks();
  syncLevelFilter();
  syncReadingMarks();
  syncSearch();
  syncShortcuts();
  document.documentElement.dataset.reader = 'ready';
}

syncPage();
replayEarlyKeys();
document.addEventListener(PAGE_CHANGE, syncPage);

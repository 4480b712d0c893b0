import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type {ClientModule} from '@docusaurus/types';
import {startAnswers, syncAnswers} from './answers';
import {restoreTicks, startKeyPoints} from './keyPoints';
import {startShortcuts, syncShortcuts} from './shortcuts';

if (ExecutionEnvironment.canUseDOM) {
  startAnswers();
  startKeyPoints();
  startShortcuts();
}

const clientModule: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    const samePage = previousLocation?.pathname === location.pathname;
    if (samePage && previousLocation?.hash === location.hash) return;
    syncAnswers(location.hash);
    restoreTicks();
    syncShortcuts();
  },
};

export default clientModule;

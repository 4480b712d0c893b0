import type {ClientModule} from '@docusaurus/types';

/** Tells `src/client` that the application has put another page into the document. */
export const PAGE_CHANGE = 'handbook:page';

/** Loaded by Docusaurus' application, which only `npm start` runs: built pages are documents. */
const clientModule: ClientModule = {
  onRouteDidUpdate: () => void document.dispatchEvent(new Event(PAGE_CHANGE)),
};

export default clientModule;

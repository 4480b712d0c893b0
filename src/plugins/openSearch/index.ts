import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {toOpenSearch} from '../../content/openSearch';

const FILE = 'opensearch.xml';

/** Writes the description of the search for browsers, and names it on every page. */
export default function openSearchPlugin({siteConfig, baseUrl}: LoadContext): Plugin {
  return {
    name: 'open-search',
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'link',
          attributes: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: siteConfig.title,
            href: baseUrl + FILE,
          },
        },
      ],
    }),
    postBuild: ({outDir}) => writeFile(path.join(outDir, FILE), toOpenSearch(siteConfig)),
  };
}

import type {LoadContext, Plugin} from '@docusaurus/types';

/** Tells programs on every page where feeds and search are; `plugins/delivery` has them written. */
export default function exportsPlugin({siteConfig: {title, baseUrl}}: LoadContext): Plugin {
  const link = (rel: string, type: string, name: string, file: string) => ({
    tagName: 'link',
    attributes: {rel, type, title: name, href: `${baseUrl}${file}`},
  });
  return {
    name: 'exports',
    injectHtmlTags: () => ({
      headTags: [
        link('alternate', 'application/atom+xml', 'New and re-reviewed questions', 'feed.atom'),
        link('alternate', 'application/feed+json', 'New and re-reviewed questions', 'feed.json'),
        link('search', 'application/opensearchdescription+xml', title, 'opensearch.xml'),
      ],
    }),
  };
}

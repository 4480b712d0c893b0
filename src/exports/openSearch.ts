import type {FeedSite} from './feeds';

const escape = (text: string) =>
  text.replace(/[<&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Tells browsers how to search the site from their address bar.
 * Source: OpenSearch 1.1 draft 6, https://github.com/dewitt/opensearch
 */
export function toOpenSearch({title, description, url}: FeedSite): string {
  // The format allows 16 characters for the short name.
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>MLOps handbook</ShortName>
  <LongName>${escape(title.slice(0, 48))}</LongName>
  <Description>${escape(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escape(url)}img/favicon.svg</Image>
  <Url type="text/html" template="${escape(url)}search/?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

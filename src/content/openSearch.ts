/** Where the site is and what it is called. */
interface SiteIdentity {
  title: string;
  tagline: string;
  /** Origin. */
  url: string;
  baseUrl: string;
}

const escape = (text: string) =>
  text.replace(/[<&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Tells browsers how to search the site from their address bar.
 * Source: OpenSearch 1.1 draft 6, https://github.com/dewitt/opensearch
 */
export function toOpenSearch({title, tagline, url, baseUrl}: SiteIdentity): string {
  const root = new URL(baseUrl, url).href;
  // The format allows 16 characters for the short name.
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>MLOps handbook</ShortName>
  <LongName>${escape(title.slice(0, 48))}</LongName>
  <Description>${escape(tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escape(root)}img/favicon.svg</Image>
  <Url type="text/html" template="${escape(root)}search/?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

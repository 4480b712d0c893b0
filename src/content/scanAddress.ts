/** What is wrong with an address in a built page, and what to do about it. */
export interface AddressFault {
  message: string;
  remedy: string;
}

/** A value as part of a message: one line of printable ASCII, not too long. */
export function show(value: string): string {
  const text = value.replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
}

/** Undefined if it is no address. */
function resolve(address: string, page: URL): URL | undefined {
  return URL.canParse(address, page) ? new URL(address, page) : undefined;
}

const isOwn = (url: URL, root: URL): boolean =>
  url.protocol === root.protocol && url.host === root.host && url.username + url.password === '';

/**
 * What is wrong with a target elsewhere, as the rest of a sentence.
 * Shares nothing with the check of sources: what slips through there is caught here.
 */
function judgeTarget(address: string, {hostname, username, password, port}: URL) {
  if (!/^https:\/\/[^/\\]/.test(address)) return 'is neither https nor a path';
  if (username + password !== '') return 'holds a user name or password';
  if (port !== '') return 'names a port';
  if (/(?:^|\.)xn--/.test(hostname)) return 'has a host name beyond ASCII';
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname)) return 'has no public host name';
  return undefined;
}

/**
 * Judges what a link leads to: a place in the site, or a public https address that is what the
 * link's text says, if that reads as an address.
 * @param page address of the page that holds the link
 * @param root address of the site
 */
export function judgeLink(
  address: string,
  text: string,
  page: URL,
  root: URL,
): AddressFault | undefined {
  const url = resolve(address, page);
  if (!url) return {message: `The link to ${show(address)} leads nowhere.`, remedy: 'Correct it.'};
  if (isOwn(url, root)) return undefined;
  const fault = judgeTarget(address, url);
  if (fault !== undefined) {
    const message = `The link to ${show(address)} ${fault}.`;
    return {message, remedy: 'Link a page of the handbook or a public https address.'};
  }
  const shown = /^(?:https?:\/\/)?([^\s/:?#@]+\.\p{L}[^\s/:?#@.]+)(?:[/:?#]|$)/iu.exec(text.trim());
  if (shown?.[1] === undefined || shown[1].toLowerCase() === url.hostname) return undefined;
  const message = `The link reads ${show(shown[1])} but leads to ${show(url.hostname)}.`;
  return {message, remedy: 'Let its text and its target agree.'};
}

/**
 * Judges what a page loads or names in its head: only files of the site pass.
 * @param tagName the element that loads it
 */
export function judgeResource(
  address: string,
  tagName: string,
  page: URL,
  root: URL,
): AddressFault | undefined {
  const url = resolve(address, page);
  if (url && isOwn(url, root) && url.pathname.startsWith(root.pathname)) return undefined;
  // The bundler puts small pictures into their addresses.
  if (tagName === 'img' && /^data:image\/(?:png|jpeg|webp);base64,/.test(address)) return undefined;
  const message = `${show(`<${tagName}>`)} refers to ${show(address)}, which is not of this site.`;
  return {message, remedy: `Keep the file in the handbook, below ${root.pathname}.`};
}

/** Parameters that follow readers about. */
const trackers = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|_hs\w+)$/i;

/** Services that hide where a link leads. */
const shorteners = new Set([
  'bit.ly',
  'goo.gl',
  't.co',
  'tinyurl.com',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'cutt.ly',
  'lnkd.in',
  'rb.gy',
  'rebrand.ly',
  'shorturl.at',
]);

/** Top-level domains that mean nothing outside a network (RFC 6761, RFC 7686, RFC 8375). */
const privateDomain =
  /\.(?:arpa|corp|example|home|internal|invalid|lan|local|localdomain|localhost|onion|test)$/;

/**
 * What is wrong with the address of a source, as the rest of a sentence; undefined if nothing is.
 * Only plain https addresses of ASCII host names pass.
 */
export function judgeUrl(address: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(address)) return 'has characters beyond ASCII';
  if (/%(?:[01][0-9a-f]|7f)/i.test(address)) return 'holds a control character';
  if (/["'<>\\^`{|}]/.test(address)) return 'has characters that must be percent-encoded';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'is not an address';
  }
  const {hostname, username, password, port, searchParams} = url;
  if (!address.startsWith('https://')) return 'is not https';
  if (username !== '' || password !== '') return 'holds a user name or password';
  if (port !== '') return 'names a port';
  if (/^[\d.]+$|:/.test(hostname)) return 'names a machine by number';
  if (/(?:^|\.)xn--/.test(hostname)) return 'has a host name beyond ASCII';
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(hostname)) {
    return 'has no public host name';
  }
  if (privateDomain.test(hostname)) return 'has no public host name';
  // An empty user name, a default port or an encoded host would be gone from the parsed address.
  // The parsed address is right, so that the third part is always there.
  if (address.split(/[/?#]/)[2]?.toLowerCase() !== hostname) {
    return 'writes its host name in a roundabout way';
  }
  if (shorteners.has(hostname.replace(/^www\./, ''))) return 'hides where it leads';
  const tracker = [...searchParams.keys()].find((key) => trackers.test(key));
  return tracker === undefined ? undefined : `carries the tracker \`${tracker}\``;
}

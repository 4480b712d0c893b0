/** `title="a" alt="b"` after a fence's language, as an object. */
export function fenceAttributes(meta: string | null | undefined): Record<string, string> {
  const pairs = (meta ?? '').matchAll(/([a-z]+)="([^"]*)"/g);
  return Object.fromEntries([...pairs].map(([, key, value]) => [key!, value!]));
}

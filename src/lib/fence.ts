/** What stands after a fence's language. */
export interface Fence {
  attributes: Record<string, string>;
  /** Keys that are given more than once. */
  repeated: string[];
  /** Whatever is not `key="value"`. */
  rest: string;
}

/** Reads `title="a" alt="b"`. A value is one line without `"`, `<` and `>`. */
export function parseFence(meta: string | null | undefined): Fence {
  const attributes: Record<string, string> = {};
  const repeated: string[] = [];
  const rest = (meta ?? '').replace(
    /(?<!\S)([a-z]+)="([^"<>\n]*)"(?!\S)/g,
    (_all, key: string, value: string) => {
      if (Object.hasOwn(attributes, key)) repeated.push(key);
      else attributes[key] = value;
      return '';
    },
  );
  return {attributes, repeated, rest: rest.trim()};
}

/** Nothing: the stock tags serve a third party's search. */
export default function SearchMetadata(): null {
  return null;
}

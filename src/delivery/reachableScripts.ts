/** The part of a bundled file's name that its content decides: `1a2b3c4d` of `reader.1a2b3c4d.js`. */
const hashOf = (file: string): string => /\.([0-9a-f]{8})\.js$/.exec(file)?.[1] ?? file;

/**
 * Bundled scripts that a page can come to load: those it names, and those that they load later as
 * chunks or workers. The bundler writes such a chunk's hash into the script that loads it, so no
 * script is missed; one may be kept by chance.
 * @param pages names of scripts that pages hold, e.g. `reader.1a2b3c4d.js`
 * @param scripts text of every bundled script by its name
 */
export function reachableScripts(
  pages: Iterable<string>,
  scripts: ReadonlyMap<string, string>,
): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    const code = scripts.get(file);
    if (code === undefined || reached.has(file)) return;
    reached.add(file);
    for (const other of scripts.keys()) if (code.includes(hashOf(other))) visit(other);
  };
  for (const file of pages) visit(file);
  return reached;
}

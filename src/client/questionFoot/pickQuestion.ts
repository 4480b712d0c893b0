/**
 * A random question other than the current one, unread if there is one.
 * @param paths of all questions: `/theme/id/`
 * @param read ids of those that were read
 * @param current path of the page, which may be no question
 * @param random at least 0 and below 1
 */
export function pickQuestion(
  paths: readonly string[],
  read: readonly string[],
  current: string,
  random: number,
): string | undefined {
  const others = paths.filter((path) => path !== current);
  const unread = others.filter((path) => !read.includes(path.split('/')[2] ?? ''));
  const choice = unread.length > 0 ? unread : others;
  return choice[Math.floor(random * choice.length)];
}

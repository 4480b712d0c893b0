/**
 * Address of the code host's issue form, filled in for one page.
 * @param repository https address of the repository
 * @param page full address of the page
 */
export function reportUrl(repository: string, title: string, page: string): string {
  const body = [
    `Page: ${page}`,
    '',
    'Which sentence, number or code block is wrong or unclear?',
    '',
    '',
    'What should it say, and which source supports that?',
    '',
    '',
  ].join('\n');
  const query = new URLSearchParams({title: `Answer: ${title}`, body});
  return `${repository}/issues/new?${query.toString()}`;
}

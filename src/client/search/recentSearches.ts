import {loadStudy, updateStudy} from '../studyStore';

const MOST = 5;

/** Newest first, at most five. */
export const loadRecent = (): string[] => (loadStudy().recent ?? []).slice(0, MOST);

/** Puts a search that led somewhere in front. */
export function rememberSearch(text: string): void {
  const search = text.trim();
  if (search === '') return;
  updateStudy((data) => {
    const others = (data.recent ?? []).filter((other) => other !== search);
    data.recent = [search, ...others].slice(0, MOST);
  });
}

export function forgetSearches(): void {
  updateStudy((data) => {
    delete data.recent;
  });
}

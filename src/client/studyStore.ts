/**
 * What a reader did on this device. The only module that touches browser storage.
 * Stored as `{v: 1, ticks: {"/theme/id/": ["point", …]}, shortcuts: true, recent: ["…"],
 * read: ["id", …]}`; anything else that lies there (another version, another program, a damaged
 * text) is left alone and not used.
 */
export interface StudyData {
  v: 1;
  /** Ticked key points by page. */
  ticks: Record<string, string[]>;
  /** Whether single-key shortcuts are on. */
  shortcuts: boolean;
  /** Searches that led somewhere, newest first. */
  recent?: string[];
  /** Ids of questions marked as read: they outlive a move to another theme. */
  read?: string[];
}

const KEY = 'handbook.study';
const empty = (): StudyData => ({v: 1, ticks: {}, shortcuts: true});

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

function isStudyData(value: unknown): value is StudyData {
  if (typeof value !== 'object' || value === null) return false;
  const {v, ticks, shortcuts, recent = [], read = []} = value as Record<string, unknown>;
  return (
    v === 1 &&
    typeof shortcuts === 'boolean' &&
    typeof ticks === 'object' &&
    ticks !== null &&
    Object.values(ticks).every(isTexts) &&
    isTexts(recent) &&
    isTexts(read)
  );
}

/** Reads the stored data; undefined if something lies there that is not ours to change. */
function read(): StudyData | undefined {
  const text = window.localStorage.getItem(KEY);
  if (text === null) return empty();
  try {
    const value: unknown = JSON.parse(text);
    return isStudyData(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is stored, or nothing where storage is blocked or holds something else. */
export function loadStudy(): StudyData {
  try {
    return read() ?? empty();
  } catch {
    return empty(); // storage is blocked: the page works, it only does not remember
  }
}

/**
 * Changes what is stored; does nothing where storage is blocked, full or not ours.
 * @returns whether the change is kept
 */
export function updateStudy(change: (data: StudyData) => void): boolean {
  try {
    const data = read();
    if (!data) return false;
    change(data);
    window.localStorage.setItem(KEY, JSON.stringify(data));
    return true;
  } catch {
    return false; // blocked or full
  }
}

/** Calls back when a page has to show what was stored elsewhere: in a tab, or after this page. */
export function onStudyChange(listener: () => void): void {
  window.addEventListener('storage', ({key}) => {
    if (key === KEY || key === null) listener(); // null: everything was cleared
  });
  // A page that the browser kept, and that a reader goes back to, has missed what came after it.
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) listener();
  });
}

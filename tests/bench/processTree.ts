/** A process as /proc/PID/stat tells of it. */
export interface ProcessStat {
  pid: number;
  parent: number;
  /** Seconds of its own and of those children that it has waited for. */
  cpu: number;
  /** Resident memory in MB. */
  memory: number;
}

/** Linux has counted time in hundredths of a second and memory in pages of 4 KiB for decades. */
const TICKS = 100;
const PAGE = 4096;

/** Reads a line of /proc/PID/stat (proc(5)); the name in it may hold blanks and brackets. */
export function parseStat(line: string): ProcessStat {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // The third field of the man page is the first one here.
  const field = (number: number) => fields[number - 3] ?? 0;
  return {
    pid: parseInt(line, 10),
    parent: field(4),
    cpu: (field(14) + field(15) + field(16) + field(17)) / TICKS,
    memory: (field(24) * PAGE) / 1e6,
  };
}

/** Sums over a process and its descendants. Threads are part of their process. */
export function sumTree(all: readonly ProcessStat[], root: number): {cpu: number; memory: number} {
  const sum = {cpu: 0, memory: 0};
  const inside = new Set([root]);
  // A child may stand before its parent in the list: look until nothing is added.
  for (let size = 0; size !== inside.size;) {
    size = inside.size;
    for (const {pid, parent} of all) if (inside.has(parent)) inside.add(pid);
  }
  for (const {pid, cpu, memory} of all) {
    if (!inside.has(pid)) continue;
    sum.cpu += cpu;
    sum.memory += memory;
  }
  return sum;
}

import {readdirSync, readFileSync} from 'node:fs';
import {parseStat, sumTree, type ProcessStat} from './processTree';
import {startProgram} from './startProgram';

/** What a command cost. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of user and system time, of the command and everything it started. */
  cpu: number;
  /** Largest sum of resident memory over all its processes at one moment, in MB. */
  peak: number;
}

/** Milliseconds between two looks; what a process does after the last one is not counted. */
const INTERVAL = 100;

/** Every process of the machine; Linux only. */
function readProcesses(): ProcessStat[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return [parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))];
    } catch {
      return []; // it has just ended
    }
  });
}

/**
 * Runs a Node program in a folder and measures it through /proc.
 * @throws with the end of its output if it fails
 */
export async function runMeasured(folder: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const {child, output} = startProgram(folder, args);
  let [cpu, peak] = [0, 0];
  const look = () => {
    const tree = sumTree(readProcesses(), child.pid ?? -1);
    cpu = Math.max(cpu, tree.cpu);
    peak = Math.max(peak, tree.memory);
  };
  const timer = setInterval(look, INTERVAL);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0)
    throw new Error(`${args.join(' ')} in ${folder} ended with ${String(code)}:\n${output()}`);
  return {wall: (performance.now() - start) / 1000, cpu, peak};
}

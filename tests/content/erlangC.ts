/**
 * Chance that a request has to wait in an M/M/c queue, by the recursion for Erlang B, which needs no
 * factorials.
 * @param workers how many requests are served at the same time
 * @param load arrival rate × service time, less than `workers`
 */
export function erlangC(workers: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= workers; k++) blocked = (load * blocked) / (k + load * blocked);
  const utilisation = load / workers;
  return blocked / (1 - utilisation + utilisation * blocked);
}

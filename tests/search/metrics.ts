/** A query with the documents that answer it: 2 is a full answer, 1 a part of one. */
export interface GradedQuery {
  qid: string;
  cls: string;
  q: string;
  rel: Record<string, number>;
}

/** Shares from 0 to 1, means over queries. */
export interface Metrics {
  queries: number;
  /** Mean of 1 / rank of the first right document among the first ten. */
  mrr: number;
  /** Queries with a right document among the first five. */
  success5: number;
  /** Right documents among the first five, of at most five. */
  recall5: number;
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002). */
  ndcg10: number;
  /** Queries without any result. */
  zero: number;
}

/** Ids by query, best first. */
export type Run = Record<string, string[]>;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);

/** Scores a run. Queries without a right document are left out. */
export function measure(queries: readonly GradedQuery[], run: Run): Metrics {
  const rows = queries
    .filter(({rel}) => Object.keys(rel).length > 0)
    .map(({qid, rel}) => {
      const all = run[qid] ?? [];
      const top = all.slice(0, 10);
      const first = top.findIndex((id) => rel[id]);
      const right = Object.values(rel).sort((a, b) => b - a);
      const ideal = right.slice(0, 10).reduce((sum, grade, place) => sum + gain(grade, place), 0);
      return {
        mrr: first < 0 ? 0 : 1 / (first + 1),
        success5: first >= 0 && first < 5 ? 1 : 0,
        recall5: top.slice(0, 5).filter((id) => rel[id]).length / Math.min(5, right.length),
        ndcg10: top.reduce((sum, id, place) => sum + gain(rel[id] ?? 0, place), 0) / ideal,
        zero: all.length === 0 ? 1 : 0,
      };
    });
  const of = (key: 'mrr' | 'success5' | 'recall5' | 'ndcg10' | 'zero') =>
    mean(rows.map((row) => row[key]));
  return {
    queries: rows.length,
    mrr: of('mrr'),
    success5: of('success5'),
    recall5: of('recall5'),
    ndcg10: of('ndcg10'),
    zero: of('zero'),
  };
}

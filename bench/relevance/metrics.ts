export type Metrics = { map: number; ndcg10: number; mrr: number; p5: number };

/**
 * Quality of one ranked list, best first, by the grades of its documents. MAP, MRR and P@5 count grades of `minGrade` and
 * up; nDCG@10 gains 2^grade − 1. `allGrades` are those of every judged document, ranked or not. Null without a relevant one.
 */
export function measureRanking(
  ranked: readonly number[],
  allGrades: readonly number[],
  minGrade: number,
): Metrics | null {
  const relevant = allGrades.filter((grade) => grade >= minGrade).length;
  if (relevant === 0) return null;
  let found = 0;
  let precisions = 0;
  let mrr = 0;
  ranked.forEach((grade, index) => {
    if (grade < minGrade) return;
    found++;
    precisions += found / (index + 1);
    if (found === 1) mrr = 1 / (index + 1);
  });
  const ideal = discountedGain([...allGrades].sort((a, b) => b - a));
  return {
    map: precisions / relevant,
    ndcg10: ideal === 0 ? 0 : discountedGain(ranked) / ideal,
    mrr,
    p5: ranked.slice(0, 5).filter((grade) => grade >= minGrade).length / 5,
  };
}

export function meanMetrics(all: readonly Metrics[]): Metrics {
  const mean = (pick: (metrics: Metrics) => number) =>
    all.length === 0 ? 0 : all.reduce((sum, metrics) => sum + pick(metrics), 0) / all.length;
  return {
    map: mean((metrics) => metrics.map),
    ndcg10: mean((metrics) => metrics.ndcg10),
    mrr: mean((metrics) => metrics.mrr),
    p5: mean((metrics) => metrics.p5),
  };
}

function discountedGain(grades: readonly number[]): number {
  return grades
    .slice(0, 10)
    .reduce((sum, grade, index) => sum + (2 ** Math.max(0, grade) - 1) / Math.log2(index + 2), 0);
}

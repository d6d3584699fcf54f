import { describe, expect, it } from 'vitest';
import { meanMetrics, measureRanking } from './metrics';

describe('measureRanking', () => {
  it('gives a perfect list full marks', () => {
    const metrics = measureRanking([3, 2, 0, 0], [3, 2], 1);
    expect(metrics).toMatchObject({ map: 1, ndcg10: 1, mrr: 1, p5: 0.4 });
  });

  it('agrees with figures worked out by hand', () => {
    const metrics = measureRanking([0, 1, 0, 3], [3, 1], 1);
    expect(metrics?.map).toBeCloseTo((1 / 2 + 2 / 4) / 2, 12);
    expect(metrics?.mrr).toBe(0.5);
    const gained = 1 / Math.log2(3) + 7 / Math.log2(5);
    expect(metrics?.ndcg10).toBeCloseTo(gained / (7 + 1 / Math.log2(3)), 12);
  });

  it('counts a relevant document that was never ranked against the list', () => {
    expect(measureRanking([1, 0], [1, 1], 1)?.map).toBe(0.5);
  });

  it('leaves a query without a relevant document out', () => {
    expect(measureRanking([0, 1], [0, 1], 2)).toBeNull();
    expect(meanMetrics([]).map).toBe(0);
  });
});

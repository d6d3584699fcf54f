import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { shownScore } from '@/lib/core/shown-score';
import { ScoreRing } from './score-ring';

describe('ScoreRing', () => {
  it('says band and number in words, also where the word is not shown', () => {
    const html = renderToStaticMarkup(
      createElement(ScoreRing, { score: 0.82, band: 'strong', isWordShown: false }),
    );
    expect(html).toContain('Strong match, 82 of 100');
  });

  it('never shows a number of the band above', () => {
    expect(shownScore(0.7499)).toBe(74);
    expect(shownScore(0.75)).toBe(75);
  });

  it('shows every whole hundredth as itself', () => {
    for (let whole = 0; whole <= 100; whole += 1) expect(shownScore(whole / 100)).toBe(whole);
  });
});

/**
 * `window`: what happens between the two thumbs. `instant`: what happens at one date (a day, month
 * or year), one thumb. `cumulative`: everything up to the second thumb.
 */
export type TimeMode = 'window' | 'instant' | 'cumulative';

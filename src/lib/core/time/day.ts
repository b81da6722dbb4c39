/**
 * A day as a whole number of days since 1970-01-01 in the proleptic Gregorian calendar,
 * with astronomical years (0 = 1 BCE). `-Infinity` and `Infinity` stand for ends without bound.
 */
export type Day = number;

/** Whole days, both ends inclusive. */
export type DayRange = readonly [from: Day, to: Day];

import * as v from 'valibot';

/** A list of numbers, looked at by one plain loop: there may be millions. */
export const numbers = v.custom<number[]>(
	(list) => Array.isArray(list) && list.every((each) => Number.isFinite(each))
);

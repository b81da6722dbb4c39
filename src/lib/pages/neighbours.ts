/** What stands before and after a thing in its list; null at the ends. */
export function neighboursOf<T>(
	list: readonly T[],
	thing: T
): { previous: T | null; next: T | null } {
	const at = list.indexOf(thing);
	return { previous: list[at - 1] ?? null, next: at < 0 ? null : (list[at + 1] ?? null) };
}

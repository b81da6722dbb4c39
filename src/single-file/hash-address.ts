/**
 * The query that an address means which carries its view after `#`: programs that open files from a
 * disk often drop what stands after `?`. Without `?`; null where there is no such view.
 */
export function readHashView({ search, hash }: { search: string; hash: string }): string | null {
	return search === '' && /^#\w+=/.test(hash) ? hash.slice(1) : null;
}

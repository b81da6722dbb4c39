/** The browser's history as far as a view needs it; tests bring their own. */
export interface AddressHistory {
	/** The query of the address now, without `?`. */
	query(): string;
	push(query: string): void;
	replace(query: string): void;
	/** Calls back after each step back or forward; returns the undo. */
	listen(onstep: () => void): () => void;
}

/**
 * The page's own history. Every entry keeps the router's state of the page, so that to the router
 * they are one entry and steps among them load nothing. Refusals (too many calls in Safari, a
 * sandboxed frame) are passed over: the address then stays as it was.
 */
export function toAddressHistory(window: Window): AddressHistory {
	const write = (method: 'pushState' | 'replaceState', query: string) => {
		const { pathname, hash } = window.location;
		const url = `${pathname}${query === '' ? '' : `?${query}`}${hash}`;
		try {
			// By the prototype: in development the router's own wrapper warns of every call.
			History.prototype[method].call(window.history, window.history.state, '', url);
		} catch {
			return;
		}
	};
	return {
		query: () => window.location.search.slice(1),
		push: (query) => write('pushState', query),
		replace: (query) => write('replaceState', query),
		listen(onstep) {
			window.addEventListener('popstate', onstep);
			return () => window.removeEventListener('popstate', onstep);
		}
	};
}

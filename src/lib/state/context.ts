import { createContext } from 'svelte';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** The explorer of the page a component stands in; asking for it outside of one throws. */
export const [getExplorer, setExplorer] = createContext<Explorer>();

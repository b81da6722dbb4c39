import type { Environment } from 'vitest/runtime';

/** Node with the browser's build of Svelte, in which state is reactive and effects run. */
const environment: Environment = {
	name: 'client',
	viteEnvironment: 'client',
	setup: () => ({ teardown: () => undefined })
};

export default environment;

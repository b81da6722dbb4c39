/** Milliseconds of the processor, which what else runs on the machine hardly changes. */
export function measureProcessor(run: () => void): number {
	const before = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

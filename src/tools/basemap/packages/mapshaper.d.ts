declare module 'mapshaper' {
	/** Runs a command line on files in memory and gives the files that it writes. */
	const mapshaper: {
		applyCommands(
			commands: string,
			files: Record<string, string>
		): Promise<Record<string, Uint8Array | string>>;
	};
	export default mapshaper;
}

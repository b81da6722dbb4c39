import mapshaper from 'mapshaper';

/** About a metre fine. */
export const GEOJSON = 'format=geojson geojson-type=FeatureCollection precision=0.00001';

/**
 * Runs commands on features and gives what they leave.
 *
 * @param output mapshaper's options of the file that is written
 * @param others further files that the commands name
 */
export async function runMapshaper<T>(
	features: object,
	commands: string,
	output: string,
	others: Record<string, object> = {}
): Promise<T> {
	const files = Object.entries({ 'in.json': features, ...others });
	const written = await mapshaper.applyCommands(
		`-i in.json ${commands} -o out.json ${output}`,
		Object.fromEntries(files.map(([name, value]) => [name, JSON.stringify(value)]))
	);
	const content = written['out.json'];
	if (content === undefined) throw new Error(`mapshaper has written nothing: ${commands}`);
	return JSON.parse(typeof content === 'string' ? content : new TextDecoder().decode(content)) as T;
}

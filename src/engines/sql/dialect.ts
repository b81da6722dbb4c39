/** What two databases say differently. Everything else is SQL that both speak. */
export interface Dialect {
	/** Table or view of events; one row an event. */
	events: string;
	/** Whether a primary key by band and start wants to be told both. */
	hasBandKey: boolean;
	/** Sums over time kept ready, see `toKeptCubeSql`; null for none. */
	cube: string | null;
	/** Whole number a divided by b, both at least 0, in 64 bits. */
	divide(a: string, b: number): string;
	/** A column of whole numbers in 64 bits. */
	wide(column: string): string;
	/** Whether one of the stretches of a row's date, which `from` and `to` name, is so. */
	anyPart(condition: (from: string, to: string) => string): string;
}

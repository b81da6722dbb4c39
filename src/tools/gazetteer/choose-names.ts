import { toBareKey, toNameKey } from '#lib/core/gazetteer/name-keys.ts';

const SCRIPTS = [
	/^[\p{Script=Latin}\P{L}]+$/u,
	/^[\p{Script=Cyrillic}\P{L}]+$/u,
	/^[\p{Script=Arabic}\P{L}]+$/u
];
/** GeoNames transliterates names of other scripts letter by letter, always in lower case: `d mshq`. */
const MACHINE_MADE = /^(?=\p{Script=Latin})\p{Ll}/u;
const AIRPORT_CODE = /^[A-Z]{3,4}$/;
/** Signs that part names in the derived file, figures, and letters that are no letters of a script. */
const UNFIT = /[|\n;/\d\u{10000}-\u{10ffff}]/u;
const LONGEST_NAME = 60;

/** Those of GeoNames' alternates that somebody may write, in the scripts the gazetteer has. */
export function chooseAlternates(alternates: readonly string[]): string[] {
	return alternates.map((each) => each.trim()).filter(isFit);
}

/** Names of which each is found by another spelling than those before it. */
export function uniqueNames(names: readonly string[]): string[] {
	const keys = new Set<string>();
	return names.filter((name) => {
		const key = toNameKey(name);
		const bareKey = toBareKey(key);
		if (bareKey.length < 2 || keys.has(key) || keys.has(bareKey)) return false;
		keys.add(key).add(bareKey);
		return true;
	});
}

function isFit(name: string): boolean {
	if (name === '' || name.length > LONGEST_NAME) return false;
	if (UNFIT.test(name) || AIRPORT_CODE.test(name) || MACHINE_MADE.test(name)) return false;
	return SCRIPTS.some((script) => script.test(name));
}

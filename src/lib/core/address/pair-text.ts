import { decodeId, encodeId } from '#lib/core/address/id-list.ts';
import type { Pair } from '#lib/core/slice/query.ts';

const PAIR = /^([^~:]+)([~:])([^~:]+)$/;

/** `moscow~damascus`, either way, or `moscow:damascus`, from the first to the second. */
export function encodePair({ from, to, directed }: Pair): string {
	return `${encodeId(from)}${directed ? ':' : '~'}${encodeId(to)}`;
}

/** undefined for a text of another form; whether the places exist is for the caller to see. */
export function parsePair(text: string): Pair | undefined {
	const match = PAIR.exec(text);
	if (!match) return undefined;
	return { from: decodeId(match[1]!), to: decodeId(match[3]!), directed: match[2] === ':' };
}

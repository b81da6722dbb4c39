/** What a message of the Arrow IPC format holds. */
export type ArrowMessageKind = 'schema' | 'dictionary' | 'batch' | 'other';

export interface ArrowHead {
	kind: ArrowMessageKind;
	/** Bytes of numbers after the head. */
	bodyBytes: number;
	/** Of a dictionary: which one, and whether it adds to what was there. */
	dictionary: { id: bigint; isDelta: boolean } | null;
}

const KINDS: readonly ArrowMessageKind[] = ['other', 'schema', 'dictionary', 'batch'];
/** Positions of fields in the tables of Arrow's Message.fbs. */
const MESSAGE = { headerType: 1, header: 2, bodyLength: 3 } as const;
const DICTIONARY = { id: 0, isDelta: 2 } as const;

/**
 * As much of a message's head, a FlatBuffer, as tells where the next message begins.
 * @throws RangeError where it points outside of itself
 */
export function readArrowHead(bytes: Uint8Array): ArrowHead {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const message = view.getUint32(0, true);
	const type = fieldAt(view, message, MESSAGE.headerType);
	const length = fieldAt(view, message, MESSAGE.bodyLength);
	const kind = KINDS[type === null ? 0 : view.getUint8(type)] ?? 'other';
	return {
		kind,
		bodyBytes: length === null ? 0 : Number(view.getBigInt64(length, true)),
		dictionary: kind === 'dictionary' ? readDictionary(view, message) : null
	};
}

function readDictionary(view: DataView, message: number): ArrowHead['dictionary'] {
	const header = fieldAt(view, message, MESSAGE.header);
	if (header === null) return null;
	const table = header + view.getUint32(header, true);
	const id = fieldAt(view, table, DICTIONARY.id);
	const isDelta = fieldAt(view, table, DICTIONARY.isDelta);
	return {
		id: id === null ? 0n : view.getBigInt64(id, true),
		isDelta: isDelta !== null && view.getUint8(isDelta) !== 0
	};
}

/** Where a field of a table lies; null where it is left out and so has its default. */
function fieldAt(view: DataView, table: number, field: number): number | null {
	const directory = table - view.getInt32(table, true);
	const entry = 4 + field * 2;
	if (entry >= view.getUint16(directory, true)) return null;
	const offset = view.getUint16(directory + entry, true);
	return offset === 0 ? null : table + offset;
}

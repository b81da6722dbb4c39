import { decodeId, encodeId } from '#lib/core/address/id-list.ts';
import type { Selection } from '#lib/core/model/selection.ts';

/** `event:<id>`, `place:<id>`, `flow:<from>:<to>` …; empty where nothing is selected. */
export function encodeSelection(selection: Selection): string {
	switch (selection.type) {
		case 'none':
			return '';
		case 'record': {
			const [type = '', ...id] = selection.ref.split(':');
			return `${type}:${encodeId(id.join(':'))}`;
		}
		case 'flow':
			return `flow:${encodeId(selection.from)}:${encodeId(selection.to)}`;
		default:
			return `${selection.type}:${encodeId(selection.id)}`;
	}
}

/** undefined for a text of another form; whether the ids exist is for the caller to see. */
export function parseSelection(text: string): Selection | undefined {
	if (text === '') return { type: 'none' };
	const [type = '', id = '', to = '', ...rest] = text.split(':').map(decodeId);
	if (id === '' || rest.length > 0 || (to !== '') !== (type === 'flow')) return undefined;
	switch (type) {
		case 'event':
		case 'relation':
			return { type: 'record', ref: `${type}:${id}` };
		case 'place':
		case 'actor':
		case 'source':
			return { type, id };
		case 'flow':
			return { type, from: id, to };
		default:
			return undefined;
	}
}

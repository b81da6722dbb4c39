import { faulty, fine, type CellKind, type Fault } from '#lib/core/dataset/cell-kind.ts';
import type { Names } from '#lib/core/model/dataset.ts';
import { isLanguageTag } from '#lib/core/text/language-tag.ts';

/** The parts of a cell that holds several values separated by `;`. Empty parts are left out. */
function toParts(text: string): string[] {
	return text
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** The id of one row. */
export const referenceCell: CellKind<string | null> = {
	schema: { type: 'string' },
	empty: null,
	read: (text) => fine(text),
	ids: (value) => (value === null ? [] : [value])
};

/** Ids of several rows, separated by `;`. */
export const referencesCell: CellKind<readonly string[]> = {
	schema: { type: 'string' },
	empty: [],
	read: (text) => fine([...new Set(toParts(text))]),
	ids: (value) => value
};

export interface Role {
	actor: string;
	/** May be empty: took part. */
	role: string;
}

/** `actor-id=role; actor-id=role`; the role may be left out. */
export const rolesCell: CellKind<readonly Role[]> = {
	schema: { type: 'string' },
	empty: [],
	read(text, column) {
		const roles = toParts(text).map(toRole);
		const nameless = roles.find(({ actor }) => actor === '');
		if (!nameless) return fine(roles);
		const message = `${column} gives the role “${nameless.role}” to nobody.`;
		return faulty([], 'roles-syntax', message, 'Write actor-id=role; actor-id=role.');
	},
	ids: (value) => [...new Set(value.map(({ actor }) => actor))]
};

function toRole(part: string): Role {
	const at = part.indexOf('=');
	if (at === -1) return { actor: part, role: '' };
	return { actor: part.slice(0, at).trim(), role: part.slice(at + 1).trim() };
}

/** `ar=دمشق; fa=…`: a name per language. */
export const namesCell: CellKind<Names> = {
	schema: { type: 'string' },
	empty: {},
	read(text, column) {
		const faults: Fault[] = [];
		const names = new Map<string, string>();
		for (const part of toParts(text)) {
			const at = part.indexOf('=');
			const tag = part.slice(0, Math.max(at, 0)).trim();
			const name = part.slice(at + 1).trim();
			if (at === -1 || name === '' || !isLanguageTag(tag)) {
				faults.push({
					code: 'names-syntax',
					message: `${column} holds “${part}”, which is not a language tag, = and a name.`,
					hint: 'Write names as ar=دمشق; ru=Дамаск.'
				});
			} else if (names.has(tag)) {
				faults.push({
					code: 'names-duplicate',
					message: `${column} gives ${tag} twice: “${names.get(tag)}” and “${name}”.`,
					hint: 'Keep one name per language.'
				});
			} else {
				names.set(tag, name);
			}
		}
		return { value: Object.fromEntries(names), faults };
	}
};

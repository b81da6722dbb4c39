import { faulty, fine, type CellKind } from '#lib/core/dataset/cell-kind.ts';
import { toClosest } from '#lib/core/text/closest.ts';

/** A cell that holds one word of a closed list; empty is null. */
export function choiceCell<V extends string>(values: readonly V[]): CellKind<V | null> {
	return {
		schema: { type: 'string', constraints: { enum: values } },
		empty: null,
		read(text, column) {
			const value = values.find((candidate) => candidate === text);
			if (value !== undefined) return fine(value);
			const message = `${column} is “${text}”, which is none of ${values.join(', ')}.`;
			const closest = toClosest(text, values);
			return faulty(null, 'value-unknown', message, closest && `Did you mean “${closest}”?`);
		}
	};
}

export const yesNoCell: CellKind<boolean | null> = {
	schema: { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
	empty: null,
	read(text, column) {
		if (text === 'yes') return fine(true);
		if (text === 'no') return fine(false);
		const message = `${column} is “${text}”, but only yes or no can be read.`;
		return faulty(null, 'value-unknown', message, 'Write yes or no.');
	}
};

import type { CellKind, Fault } from '#lib/core/dataset/cell-kind.ts';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';

/** An EDTF date; what is wrong with one is said by the time module itself. */
export const dateCell: CellKind<DateValue | null> = {
	schema: { type: 'string' },
	empty: null,
	read(text) {
		const { value, problem } = parseEdtf(text);
		if (!problem) return { value, faults: [] };
		const fault: Fault = {
			code: problem.code,
			message: problem.message,
			hint: problem.hint,
			offset: problem.offset ?? 0
		};
		return { value: null, faults: [fault] };
	}
};

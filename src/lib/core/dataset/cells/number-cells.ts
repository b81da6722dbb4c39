import { faulty, fine, type CellKind, type Reading } from '#lib/core/dataset/cell-kind.ts';

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const GROUPED = /^[+-]?\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?$/;
const SEXAGESIMAL =
	/^([NSEW])?\s*(\d{1,3})\s*[°º]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|''|′′)\s*)?([NSEW])?$/i;

export const numberCell: CellKind<number | null> = {
	schema: { type: 'number' },
	empty: null,
	read(text, column) {
		if (DECIMAL.test(text) && Number.isFinite(Number(text))) return fine(Number(text));
		const hint = GROUPED.test(text)
			? `Write ${text.replace(/[^\d.+-]/g, '')}, without marks between thousands.`
			: toCommaHint(text);
		return notANumber(text, column, hint ?? 'Write digits only; words go to the note.');
	}
};

/** A length in km: zero or more. */
export const kilometresCell: CellKind<number | null> = {
	schema: { type: 'number', constraints: { minimum: 0 } },
	empty: null,
	read(text, column) {
		const reading = numberCell.read(text, column);
		const isLength = reading.value === null || (reading.value >= 0 && reading.value <= 20_038);
		if (isLength) return reading;
		const message = `${column} is ${text} km; a radius lies between 0 and 20038 km.`;
		return faulty(null, 'number-range', message, 'Write the radius in kilometres, or nothing.');
	}
};

/** Whole number of code points, zero or more. */
export const offsetCell: CellKind<number | null> = {
	schema: { type: 'integer', constraints: { minimum: 0 } },
	empty: null,
	read(text, column) {
		if (/^\d{1,15}$/.test(text)) return fine(Number(text));
		return notANumber(text, column, 'Write a whole number of characters, counted from 0.');
	}
};

/**
 * Decimal degrees up to `limit` on either side. The limit is for schemas; the range is checked with
 * both coordinates at hand, see checks/coordinates.
 */
export function degreesCell(limit: 90 | 180): CellKind<number | null> {
	return {
		schema: { type: 'number', constraints: { minimum: -limit, maximum: limit } },
		empty: null,
		read(text, column) {
			if (DECIMAL.test(text)) return fine(Number(text));
			const degrees = toDegrees(text);
			const hint =
				degrees === null
					? (toCommaHint(text) ?? 'Write decimal degrees such as 33.5138.')
					: `Write ${degrees}, in decimal degrees.`;
			const message = `${column} “${text}” is not in decimal degrees.`;
			return faulty(null, 'coordinates-format', message, hint);
		}
	};
}

function notANumber(text: string, column: string, hint: string): Reading<number | null> {
	return faulty(null, 'number-invalid', `${column} “${text}” is not a number.`, hint);
}

function toCommaHint(text: string): string | null {
	return DECIMAL_COMMA.test(text) ? `Write ${text.replace(',', '.')}, with a point.` : null;
}

/** Degrees, minutes and seconds as decimal degrees to 5 digits (about a metre). */
function toDegrees(text: string): number | null {
	const match = SEXAGESIMAL.exec(text);
	if (!match) return null;
	const [, before, degrees, minutes = '0', seconds = '0', after] = match;
	const side = (before ?? after ?? 'N').toUpperCase();
	const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
	const signed = side === 'S' || side === 'W' ? -size : size;
	return Math.round(signed * 1e5) / 1e5;
}

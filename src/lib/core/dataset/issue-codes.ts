import { CELL_CODES } from '#lib/core/dataset/codes/cell-codes.ts';
import { EXCERPT_CODES } from '#lib/core/dataset/codes/excerpt-codes.ts';
import { FILE_CODES } from '#lib/core/dataset/codes/file-codes.ts';
import { OVERLAY_CODES } from '#lib/core/dataset/codes/overlay-codes.ts';
import { RECORD_CODES } from '#lib/core/dataset/codes/record-codes.ts';
import { TABLE_CODES } from '#lib/core/dataset/codes/table-codes.ts';

/**
 * Every code a dataset can be told, in the order of docs/format.md. Codes are stable: tools filter
 * by them. The severity of a code is said in these tables and nowhere else.
 */
export const ISSUE_CODES = {
	...FILE_CODES,
	...TABLE_CODES,
	...CELL_CODES,
	...RECORD_CODES,
	...EXCERPT_CODES,
	...OVERLAY_CODES
};

export type IssueCode = keyof typeof ISSUE_CODES;

import { toGrouped } from '#lib/core/scene/scene-words.ts';

/** In figures, for meta lines and lists: `1 record`, `1,204 records`. */
export function countFigures(count: number, one: string, many = `${one}s`): string {
	return `${toGrouped(count)} ${count === 1 ? one : many}`;
}

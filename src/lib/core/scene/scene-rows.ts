import type { Scene } from '#lib/core/scene/scene.ts';

/** A line of the key about something that only some frames have. */
export interface KeyRow {
	sample:
		| 'dart'
		| 'asked'
		| 'lasting'
		| 'hairline'
		| 'loop'
		| 'port'
		| 'moved'
		| 'hatched'
		| 'disputed-line'
		| 'dependency-line'
		| 'inner-line'
		| 'lit';
	text: string;
}

/** What a frame has besides the marks and lines of its composition, as rows of its key. */
export function toSceneRows({ unfolded, strands, flows, ports, nodes }: Scene): KeyRow[] {
	const darts = unfolded?.darts ?? [];
	const isAsked = ({ tie }: (typeof darts)[number]) => tie.standing === 'planned';
	const rows: (KeyRow | false)[] = [
		!darts.every(isAsked) && {
			sample: 'dart',
			text: 'one act, in the colour of its kind'
		},
		darts.some(isAsked) && { sample: 'asked', text: 'one that was planned or asked' },
		(unfolded?.lasting.length ?? 0) > 0 && {
			sample: 'lasting',
			text: 'a tie in force, in the colour of its kind'
		},
		strands.some(({ form }) => form === 'hairline') && {
			sample: 'hairline',
			text: 'beyond the 40 busiest lines'
		},
		flows.some(({ from, to }) => from === to) && { sample: 'loop', text: 'within one place' },
		(ports.length > 0 || strands.some(({ form }) => form === 'stub')) && {
			sample: 'port',
			text: 'beyond the edge of the map'
		},
		nodes.some(({ anchor }) => anchor !== null) && {
			sample: 'moved',
			text: 'moved aside; the dot is the place'
		}
	];
	return rows.filter((row) => row !== false);
}

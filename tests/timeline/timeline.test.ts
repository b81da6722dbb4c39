import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import Timeline from '#lib/timeline/Timeline.svelte';
import { toDataset } from './fixture.ts';
import type { Sketch } from './fixture.ts';

const SKETCHES: readonly Sketch[] = [
	{ date: '1955' },
	{ date: '1988', kind: 'message' },
	{ date: '1989-06', kind: 'war', title: '<img src=x onerror=alert(1)>' },
	{ date: '[..1958]' },
	{ date: '2016' }
];

function show(sketches: readonly Sketch[], parameters: string): string {
	const explorer = new Explorer(toDataset(sketches));
	explorer.applyParameters(new URLSearchParams(parameters));
	return render(Timeline, { props: { explorer } }).body;
}

function sliders(html: string): string[] {
	return html.match(/<g[^>]*role="slider"[^>]*>/g) ?? [];
}

describe('the timeline', () => {
	it('has two thumbs on a window, which say in words where they are and how far they go', () => {
		const [start, end, ...more] = sliders(show(SKETCHES, 'time=1988/1991-06'));
		expect(more).toEqual([]);
		expect(start).toContain('aria-label="Start of the window"');
		expect(start).toContain('aria-valuetext="1988"');
		expect(start).toMatch(/aria-valuemin="1955".*aria-valuemax="1991".*aria-valuenow="1988"/);
		expect(end).toContain('aria-valuetext="June 1991"');
		expect(end).toMatch(/aria-valuemin="1988".*aria-valuemax="2016".*aria-valuenow="1991"/);
	});

	it('has one thumb on an instant and one on everything up to a date', () => {
		const [at, ...others] = sliders(show(SKETCHES, 'time=1988&mode=instant'));
		expect(others).toEqual([]);
		expect(at).toContain('aria-valuetext="1988"');
		const [end, ...more] = sliders(show(SKETCHES, 'time=../1991&mode=cumulative'));
		expect(more).toEqual([]);
		expect(end).toContain('aria-valuetext="1991"');
	});

	it('offers the buttons that the contract names', () => {
		const html = show(SKETCHES, '');
		for (const name of ['Previous event', 'Play', 'Next event']) {
			expect(html).toContain(`aria-label="${name}"`);
		}
	});

	it('offers its modes as one choice', () => {
		const html = show(SKETCHES, 'mode=cumulative&time=../1990');
		const radios = html.match(
			/<input[^>]*type="radio"[^>]*value="(?:window|cumulative|instant)"[^>]*>/g
		);
		expect(radios).toHaveLength(3);
		expect(radios?.find((radio) => radio.includes('checked'))).toContain('cumulative');
	});

	it('puts nothing into a page that the content security policy refuses', () => {
		expect(show(SKETCHES, 'time=1988/1991')).not.toMatch(/\sstyle="|\son\w+="|<script/);
	});

	it('is disabled, with the reason, when no record has a date', () => {
		const html = show([{ date: null }], '');
		expect(sliders(html)).toEqual([]);
		expect(html).toContain('No record of this dataset has a date');
		expect(
			html.match(/<button[^>]*disabled[^>]*aria-label="Play"|aria-label="Play"[^>]*disabled/)
		).not.toBeNull();
	});

	it('stands when there are no records at all, or all are on one day', () => {
		expect(show([], '')).toContain('Timeline');
		const html = show([{ date: '1989-06-04' }, { date: '1989-06-04' }], '');
		expect(sliders(html)).toHaveLength(2);
		expect(html).not.toMatch(/NaN|Infinity/);
	});

	it('stands in other ages', () => {
		const html = show([{ date: '-0043-03-15' }, { date: 'Y-170000' }], 'time=-0043');
		expect(html).toContain('aria-valuetext="44 BC"');
		expect(html).not.toMatch(/NaN|Infinity/);
	});
});

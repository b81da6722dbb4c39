import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { encodeView } from '#lib/core/address/encode-view.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toDataset, toRecord, toSampleDataset } from '../core/model/fixture.ts';
import { toDays } from '../core/slice/query.ts';

const sample = () => new Explorer(toSampleDataset());
const windowOf = (explorer: Explorer) => encodeWindow(explorer.window);
const idsOf = (explorer: Explorer) => explorer.slice.entries.map(({ record }) => record.id);
const selectedId = ({ selection }: Explorer) =>
	selection.type === 'record' ? selection.ref : selection.type;

describe('Explorer', () => {
	it('opens with the view the dataset declares', () => {
		const explorer = sample();
		expect(windowOf(explorer)).toBe('1988/1991');
		expect(idsOf(explorer)).toEqual(['visit', 'letter', 'offer', 'treaty']);
		expect(encodeWindow(explorer.bounds)).toBe('1955/1994');
	});

	it('gives views that follow one slice, and the same slice while nothing changes', () => {
		const explorer = sample();
		const seen: number[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(explorer.slice.entries.length);
			});
		});
		flushSync();
		explorer.seek(toDays('1983'));
		flushSync();
		explorer.hover('event:visit');
		flushSync();
		stop();
		expect(seen).toEqual([4, 2]);
		expect(explorer.slice).toBe(explorer.slice);
	});

	it('exchanges ends that are given in the wrong order', () => {
		const explorer = sample();
		explorer.seek([20, 10]);
		expect(explorer.window).toEqual([10, 20]);
	});

	it('turns a window into its first year and gives it back', () => {
		const explorer = sample();
		explorer.setMode('instant');
		expect(windowOf(explorer)).toBe('1988');
		explorer.seek(toDays('1990'));
		explorer.setMode('window');
		expect(windowOf(explorer)).toBe('1988/1991');
	});

	it('keeps a year that was moved out of the window', () => {
		const explorer = sample();
		explorer.setMode('instant');
		explorer.seek(toDays('1960'));
		explorer.setMode('window');
		expect(windowOf(explorer)).toBe('1960');
	});

	it('toggles filters and clears them', async () => {
		const explorer = sample();
		explorer.toggleFilter('kinds', 'arms');
		expect(idsOf(explorer)).toEqual(['offer']);
		explorer.toggleFilter('kinds', 'visit');
		expect(idsOf(explorer)).toHaveLength(4);
		explorer.toggleFilter('kinds', 'arms');
		explorer.toggleFilter('kinds', 'visit');
		await explorer.bringSearch();
		explorer.setFilters({ text: 'khomeini' });
		expect(idsOf(explorer)).toEqual(['letter']);
		explorer.clearFilters();
		expect(idsOf(explorer)).toHaveLength(4);
	});

	it('knows where the selected record stands in the slice', () => {
		const explorer = sample();
		expect([explorer.selectionIndex, explorer.selectionCount]).toEqual([-1, 4]);
		explorer.select({ type: 'record', ref: 'event:offer' });
		expect(explorer.selectionIndex).toBe(2);
		explorer.seek(toDays('1983'));
		expect(explorer.selectionIndex).toBe(-1);
		expect(explorer.selectedRecords.map(({ id }) => id)).toEqual(['offer']);
	});

	it('steps through the records of the slice and on beyond it, the length of the window kept', () => {
		const explorer = sample();
		const steps = [1, 2, 3, 4, 5].map(() => {
			explorer.stepRecord(1);
			return `${selectedId(explorer)} ${windowOf(explorer)}`;
		});
		expect(steps).toEqual([
			'event:visit 1988/1991',
			'event:letter 1988/1991',
			'event:offer 1988/1991',
			'relation:treaty 1988/1991',
			'event:later 1991/1994'
		]);
		explorer.stepRecord(1);
		expect(selectedId(explorer)).toBe('event:later');
	});

	it('steps in the order in which the slice is listed', () => {
		const explorer = new Explorer(
			toDataset({
				records: [
					toRecord('event:some-time', '1988'),
					toRecord('event:in-may', '1988-05-01'),
					toRecord('event:in-june', '1988-06')
				]
			})
		);
		explorer.seek(toDays('1988-05/1988-06'));
		expect(idsOf(explorer)[0]).toBe('in-may');
		const seen = idsOf(explorer).map(() => {
			explorer.stepRecord(1);
			return explorer.selectionIndex;
		});
		expect(seen).toEqual([0, 1, 2]);
	});

	it('steps back before the window', () => {
		const explorer = sample();
		explorer.stepRecord(-1);
		expect([selectedId(explorer), windowOf(explorer)]).toEqual(['relation:missiles', '1983/1986']);
	});

	it('steps through what the filters let pass, and nowhere where that is nothing', async () => {
		const explorer = sample();
		explorer.setFilters({ kinds: ['arms'] });
		explorer.stepRecord(1);
		explorer.stepRecord(-1);
		expect(selectedId(explorer)).toBe('relation:missiles');
		explorer.clearSelection();
		await explorer.bringSearch();
		explorer.setFilters({ text: 'zzzz' });
		explorer.stepRecord(1);
		explorer.stepRecord(-1);
		expect(selectedId(explorer)).toBe('none');
	});

	it('moves an instant to the record', () => {
		const explorer = sample();
		explorer.setMode('instant');
		explorer.stepRecord(1);
		explorer.stepRecord(1);
		expect([selectedId(explorer), windowOf(explorer)]).toEqual(['event:letter', '1989']);
	});

	it('steps within an infinite window without moving it', () => {
		const explorer = sample();
		explorer.seek([-Infinity, Infinity]);
		explorer.stepRecord(1);
		expect(selectedId(explorer)).toBe('relation:alliance');
		expect(windowOf(explorer)).toBe('../..');
	});

	it('applies an address and says what was wrong with it', () => {
		const explorer = sample();
		explorer.applyParameters('time=1983&kind=arms;magic&theme=dark&map=33,36,5');
		expect(windowOf(explorer)).toBe('1983');
		expect(explorer.theme).toBe('dark');
		expect(explorer.preferredTheme).toBeNull();
		expect(explorer.cameraRequest).toMatchObject({ lat: 33, lng: 36, zoom: 5 });
		expect(explorer.notices).toEqual([
			'No kind “magic” in this dataset; the rest of the view is kept.'
		]);
		explorer.dismissNotice(0);
		expect(explorer.notices).toEqual([]);
	});

	it('gives the view that it was given', () => {
		const query =
			'time=1980/1985&mode=cumulative&map=33,36,5&proj=globe&kind=arms&pair=moscow~damascus' +
			'&dates=certain&select=place:moscow&story=tour&step=2&theme=dark&lang=ar';
		const explorer = sample();
		explorer.applyParameters(query);
		expect(encodeView(explorer.toView(), explorer.opening)).toBe(query);
		expect(explorer.language).toBe('ar');
	});

	it('counts deliberate acts, not moves', () => {
		const explorer = sample();
		explorer.seek(toDays('1983'));
		explorer.setCamera({ lat: 0, lng: 0, zoom: 1, bearing: 0, pitch: 0 });
		explorer.hover('event:visit');
		explorer.setMode('window');
		expect(explorer.acts).toBe(0);
		explorer.select({ type: 'place', id: 'moscow' });
		explorer.toggleFilter('kinds', 'arms');
		explorer.setMode('cumulative');
		expect(explorer.acts).toBe(3);
	});

	it('finds places and people by other spellings', async () => {
		const explorer = sample();
		expect(explorer.search('moscow')).toBeNull();
		await explorer.bringSearch();
		expect(explorer.search('موسكو')?.places.map(({ id }) => id)).toEqual(['moscow']);
		expect(explorer.search('chomeini')?.actors.map(({ id }) => id)).toEqual(['khomeini']);
	});

	it('opens an empty dataset, one without dates and one with a single record', () => {
		for (const records of [[], [toRecord('event:a', '')], [toRecord('event:a', '1900-05-05')]]) {
			const explorer = new Explorer(toDataset({ records }));
			explorer.play();
			explorer.tick(0);
			explorer.tick(16);
			explorer.stepRecord(1);
			explorer.setMode('instant');
			expect(explorer.bounds.every(Number.isFinite)).toBe(true);
		}
	});
});

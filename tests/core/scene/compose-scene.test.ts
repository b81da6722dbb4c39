import { describe, expect, it } from 'vitest';
import { compose, composeCorpus, DAMASCUS, IRAN, MOSCOW, repeat, TEHRAN } from './fixture.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';

describe('composeScene, places', () => {
	it('makes nothing of an empty slice', () => {
		expect(compose([MOSCOW], [])).toMatchObject({ nodes: [], flows: [], records: 0 });
	});

	it('marks a single record once, named in full', () => {
		const { nodes, records } = compose([MOSCOW], [{ at: 'moscow', title: 'A visit' }]);
		expect(records).toBe(1);
		expect(nodes[0]?.marks[0]).toMatchObject({
			name: 'A visit. Visits, Moscow, 1970, stated as fact',
			level: 'place',
			dx: 0,
			dy: 0
		});
	});

	it('marks a journey where it starts and where it ends', () => {
		const { nodes, records } = compose([MOSCOW, TEHRAN], [{ from: 'moscow', at: 'tehran' }]);
		expect(nodes.map(({ id }) => id).sort()).toEqual(['moscow', 'tehran']);
		expect(records).toBe(1);
	});

	it('puts a record of the country on the ring and one of the city in the core', () => {
		const { nodes } = compose([TEHRAN, IRAN], [{ at: 'tehran' }, { at: 'iran' }, { at: 'iran' }]);
		expect(nodes).toHaveLength(1);
		expect(nodes[0]?.marks.map(({ level }) => level)).toEqual(['place', 'area', 'area']);
		expect(nodes[0]?.name).toBe('Tehran, 1 record; Iran as a state, 2 records');
	});

	it('puts a record of both city and country in the city only', () => {
		const { nodes } = compose([TEHRAN, IRAN], [{ from: 'iran', at: 'tehran' }]);
		expect(nodes[0]?.marks.map(({ level }) => level)).toEqual(['place']);
	});

	it('never says the city where only the country is meant', () => {
		const { nodes } = compose(
			[TEHRAN, IRAN],
			repeat(5, () => ({ at: 'iran' }))
		);
		expect(nodes[0]?.label).toMatchObject({ text: 'Iran', count: 5, lines: [] });
	});

	it('leaves numbers away up to three records', () => {
		const { nodes } = compose(
			[MOSCOW],
			repeat(3, () => ({ at: 'moscow' }))
		);
		expect(nodes[0]?.label).toMatchObject({ count: null, major: false });
	});

	it('sorts marks by kind, so that colours form bands from left to right', () => {
		const { nodes } = compose(
			[MOSCOW],
			repeat(20, (index) => ({ at: 'moscow', kind: index % 2 === 0 ? 'arms' : 'visit' }))
		);
		const marks = nodes[0]!.marks;
		const rightmost = Math.max(...marks.filter((m) => m.kindIndex === 0).map((m) => m.dx));
		const leftmost = Math.min(...marks.filter((m) => m.kindIndex === 1).map((m) => m.dx));
		expect(rightmost).toBeLessThanOrEqual(leftmost);
	});

	it('keeps marks of one node apart', () => {
		const { nodes } = compose(
			[TEHRAN, IRAN],
			[...repeat(30, () => ({ at: 'tehran' })), ...repeat(25, () => ({ at: 'iran' }))]
		);
		const marks = nodes[0]!.marks;
		for (const [index, a] of marks.entries()) {
			for (const b of marks.slice(index + 1)) {
				expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThan(8);
			}
		}
	});

	it('draws 10,000 records at one place as one number', () => {
		const { nodes, records } = compose(
			[MOSCOW],
			repeat(10_000, () => ({ at: 'moscow' }))
		);
		expect(records).toBe(10_000);
		expect(nodes[0]?.marks).toEqual([]);
		expect(nodes[0]?.disc).toMatchObject({ total: 10_000, always: true, radius: 64 });
	});

	it('does not draw records without coordinates', () => {
		const { nodes, records } = compose([{ id: 'nowhere', at: null }], [{ at: 'nowhere' }]);
		expect(nodes).toEqual([]);
		expect(records).toBe(0);
	});

	it('gives a roughly known place a circle of true size, and none around a pole', () => {
		const coast = { id: 'coast', at: [55.5, 27] as const, kind: 'region' as const, radiusKm: 500 };
		const pole = { id: 'pole', at: [0, 89] as const, kind: 'region' as const, radiusKm: 500 };
		const { nodes } = compose([coast, pole], [{ at: 'coast' }, { at: 'pole' }]);
		expect(nodes.find(({ id }) => id === 'coast')?.areas[0]?.name).toBe('coast, within 500 km');
		expect(nodes.find(({ id }) => id === 'pole')?.areas).toEqual([]);
	});

	it('fades a record whose date only may lie in the window', () => {
		const { nodes } = compose([MOSCOW], [{ at: 'moscow', vague: true }]);
		expect(nodes[0]?.marks[0]).toMatchObject({ possible: true });
		expect(nodes[0]?.marks[0]?.name).toMatch(/date uncertain$/);
	});

	it('says names in the language asked for', () => {
		const { nodes } = compose([MOSCOW], [{ at: 'moscow' }], { language: 'ar' });
		expect(nodes[0]?.label.text).toBe('اسم moscow');
	});

	it('counts every placed record of the corpus once', () => {
		const { records, nodes } = composeCorpus(ALL_DAYS);
		expect(records).toBe(new Set(nodes.flatMap((node) => node.records)).size);
		expect(records).toBeGreaterThan(200);
	});
});

describe('composeScene, flows', () => {
	const there = { from: 'moscow', to: 'tehran' };

	it('makes one flow of each direction and one of the mutual ties', () => {
		const { flows } = compose(
			[MOSCOW, TEHRAN],
			[there, there, { from: 'tehran', to: 'moscow' }, { ...there, directed: false }]
		);
		expect(flows.map(({ key }) => key).sort()).toEqual([
			'moscow:tehran',
			'moscow~tehran',
			'tehran:moscow'
		]);
	});

	it('names a flow by its ends, its number and what is certain', () => {
		const { flows } = compose([MOSCOW, TEHRAN], [there, { ...there, modality: 'planned' }]);
		expect(flows[0]?.name).toBe('Moscow to Tehran, 2 records, 1 stated as fact');
	});

	it('names the country, not the city, where all its records do', () => {
		const { flows } = compose([MOSCOW, TEHRAN, IRAN], [{ from: 'moscow', to: 'iran' }]);
		expect(flows[0]).toMatchObject({
			key: 'moscow:tehran',
			name: 'Moscow to Iran, 1 record, stated as fact'
		});
	});

	it('parts strands by standing and tells relations in force apart', () => {
		const { flows } = compose(
			[MOSCOW, TEHRAN],
			[there, { ...there, modality: 'alleged' }, { ...there, inForce: true }]
		);
		expect(flows[0]?.strands.map(({ inForce, standing }) => [inForce, standing])).toEqual([
			[true, 'stated'],
			[false, 'stated'],
			[false, 'reported']
		]);
	});

	it('keeps a loop, from a place to itself', () => {
		const { flows } = compose([MOSCOW], [{ from: 'moscow', to: 'moscow' }]);
		expect(flows[0]).toMatchObject({ from: 'moscow', to: 'moscow', bow: 0 });
	});

	it('gives strands the colour of a kind only where it is the only kind', () => {
		const one = compose([MOSCOW, TEHRAN], [{ ...there, kind: 'own' }]);
		expect(one.flows[0]?.strands[0]?.kind).toEqual({ index: 2, color: '#123456' });
		const two = compose([MOSCOW, TEHRAN], [there, { ...there, kind: 'own' }]);
		expect(two.flows[0]?.strands[0]?.kind).toBeNull();
	});

	it('bows the lines of a hub apart, the same way whatever is shown', () => {
		const places = [MOSCOW, TEHRAN, DAMASCUS];
		const both = compose(places, [there, { from: 'moscow', to: 'damascus' }]);
		const bows = new Map(both.flows.map(({ key, bow }) => [key, bow]));
		expect(bows.get('moscow:damascus')).toBeGreaterThan(0);
		expect(bows.get('moscow:tehran')).toBeLessThan(0);
	});

	it('shows too many ties as strands only', () => {
		const { flows } = compose(
			[MOSCOW, TEHRAN],
			repeat(201, () => there)
		);
		expect(flows[0]?.ties).toEqual([]);
		expect(flows[0]?.records).toHaveLength(201);
	});
});

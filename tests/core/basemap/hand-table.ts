import type { PeriodTable, Polity } from '#lib/core/basemap/period-table.ts';
import { toDay } from '#lib/core/time/day.ts';

export const unityDay = toDay(1958, 2, 22);
export const splitDay = toDay(1961, 9, 28);
export const sovietEnd = toDay(1991, 12, 26);

/** Egypt and Syria, the Soviet Union in two republics, Crimea: enough to try every query. */
export const table: PeriodTable = {
	borders: [
		[
			['i', null, unityDay - 1],
			['c', unityDay, splitDay - 1],
			['i', splitDay, null]
		],
		[
			['c', null, sovietEnd - 1],
			['i', sovietEnd, null]
		],
		[['x', sovietEnd, null]],
		[['i', null, null]]
	],
	overlays: [
		{
			from: toDay(2014, 3, 18),
			to: null,
			units: ['UA-CR']
		}
	]
};

const soviet = { from: toDay(1922, 12, 30), to: sovietEnd - 1 };
const after = { from: sovietEnd, to: null };

export const polities: Polity[] = [
	polity({ id: 'SUN', ...soviet, units: ['RU', 'UA', 'UA-CR'], wikidata: 'Q15180 Q1' }),
	polity({ id: 'su-ua', kind: 'constituent', ...soviet, units: ['UA'], iso: 'UA' }),
	polity({ id: 'RUS', ...after, units: ['RU'], claims: ['UA-CR'], iso: 'RU' }),
	polity({ id: 'UKR', ...after, units: ['UA', 'UA-CR'], iso: 'UA' }),
	polity({ id: 'EGY', to: unityDay - 1, units: ['EG'], iso: 'EG' }),
	polity({ id: 'EGY', from: splitDay, units: ['EG'], iso: 'EG' }),
	polity({ id: 'SYR', to: unityDay - 1, units: ['SY'], iso: 'SY' }),
	polity({ id: 'SYR', from: splitDay, units: ['SY'], iso: 'SY' }),
	polity({
		id: 'UAR',
		from: unityDay,
		to: splitDay - 1,
		units: ['EG', 'SY'],
		wikidata: 'Q170468'
	})
];

function polity(row: Partial<Polity> & Pick<Polity, 'id' | 'units'>): Polity {
	return { kind: 'sovereign', from: null, to: null, ...row };
}

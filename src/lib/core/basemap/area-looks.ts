import type { Names } from '#lib/core/model/dataset.ts';

/** How an area of a dataset is drawn and called. */
export interface AreaLook {
	/** Stripes rise or fall to the right, or cross; `none`: the outline alone. */
	hatch: 'rising' | 'falling' | 'crossed' | 'none';
	/** `disputed` as the basemap has it, or the colour of borders. */
	ink: 'disputed' | 'border';
	/** null: the kind itself, as the dataset writes it. */
	label: Names | null;
}

const OTHER: AreaLook = { hatch: 'falling', ink: 'border', label: null };

/**
 * Wording and look of the kinds of areas, by kind: the one place to change them. The map decides
 * nothing by them; a kind that is not here is drawn neutrally and called as its dataset calls it.
 */
const AREA_LOOKS: ReadonlyMap<string, AreaLook> = new Map([
	[
		'occupied',
		{
			hatch: 'rising',
			ink: 'disputed',
			label: {
				en: 'occupied',
				ar: 'محتلة',
				fa: 'اشغالی',
				ru: 'под оккупацией',
				fr: 'occupé',
				de: 'besetzt'
			}
		}
	],
	[
		'de-facto',
		{
			hatch: 'falling',
			ink: 'disputed',
			label: {
				en: 'de facto',
				ar: 'بحكم الأمر الواقع',
				fa: 'دوفاکتو',
				ru: 'де-факто',
				fr: 'de facto',
				de: 'de facto'
			}
		}
	],
	[
		'claimed',
		{
			hatch: 'crossed',
			ink: 'disputed',
			label: {
				en: 'claimed',
				ar: 'مطالَب بها',
				fa: 'مورد ادعا',
				ru: 'предмет притязаний',
				fr: 'revendiqué',
				de: 'beansprucht'
			}
		}
	],
	[
		'contested',
		{
			hatch: 'crossed',
			ink: 'disputed',
			label: {
				en: 'contested',
				ar: 'متنازع عليها',
				fa: 'مورد مناقشه',
				ru: 'спорная территория',
				fr: 'disputé',
				de: 'umstritten'
			}
		}
	],
	[
		'zone',
		{
			hatch: 'none',
			ink: 'border',
			label: { en: 'zone', ar: 'منطقة', fa: 'منطقه', ru: 'зона', fr: 'zone', de: 'Zone' }
		}
	]
]);

/** Kinds with a look of their own. */
export const AREA_KINDS: readonly string[] = [...AREA_LOOKS.keys()];

export function toAreaLook(kind: string): AreaLook {
	return AREA_LOOKS.get(kind) ?? OTHER;
}

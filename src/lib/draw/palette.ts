/**
 * Colours of the basemap, `#rrggbb`: to give it others, change them here and, those that words and
 * marks upon it need, in src/lib/ui/tokens.css; a test compares the two.
 */
export interface Palette {
	water: string;
	land: string;
	/** Countries that take part in what is shown. */
	landLit: string;
	coast: string;
	border: string;
	/** Between parts of one state. */
	borderInner: string;
	/** Lines and hatches of what is contested, occupied or de facto. */
	disputed: string;
	river: string;
	countryName: string;
	seaName: string;
	cityName: string;
}

const LIGHT: Palette = {
	water: '#dde6ea',
	land: '#efebe2',
	landLit: '#fbf9f5',
	coast: '#b6c5cc',
	border: '#8a8173',
	borderInner: '#bdb5a6',
	disputed: '#9a3f2b',
	river: '#c9d7dd',
	countryName: '#6b6458',
	seaName: '#47646f',
	cityName: '#565b5e'
};

const DARK: Palette = {
	water: '#12181c',
	land: '#1f2629',
	landLit: '#2b3338',
	coast: '#3d4c54',
	border: '#7f8a90',
	borderInner: '#4b565c',
	disputed: '#e08e72',
	river: '#26343c',
	countryName: '#9aa5a9',
	seaName: '#7ba0b2',
	cityName: '#a9afb1'
};

const LIGHT_CONTRAST: Palette = {
	...LIGHT,
	coast: '#6d8591',
	border: '#5c5548',
	borderInner: '#8a8273',
	countryName: '#4a443b',
	seaName: '#2f4a56',
	cityName: '#3a3f42'
};

const DARK_CONTRAST: Palette = {
	...DARK,
	coast: '#76868e',
	border: '#a9b3b8',
	borderInner: '#7a868d',
	countryName: '#c8ced1',
	seaName: '#9fc0cf',
	cityName: '#ccd1d2'
};

/** For drawings within a page, which follow its theme by themselves. */
export const PAGE_PALETTE: Palette = Object.fromEntries(
	Object.entries(LIGHT).map(([name, light]) => [
		name,
		`light-dark(${light}, ${DARK[name as keyof Palette]})`
	])
) as Record<keyof Palette, string>;

export function toPalette(theme: 'light' | 'dark', moreContrast: boolean): Palette {
	if (theme === 'dark') return moreContrast ? DARK_CONTRAST : DARK;
	return moreContrast ? LIGHT_CONTRAST : LIGHT;
}

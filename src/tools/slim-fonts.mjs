import subsetFont from 'subset-font';

/** What nearly every page in a Latin script shows, as code point ranges. */
const BASIC = [
	[0x20, 0x7e],
	[0xa0, 0xa0],
	[0xa9, 0xa9],
	[0xab, 0xab],
	[0xb0, 0xb0],
	[0xb7, 0xb7],
	[0xbb, 0xbb],
	[0xd7, 0xd7],
	[0x2000, 0x206f],
	[0x20ac, 0x20ac],
	[0x2191, 0x2191],
	[0x2193, 0x2193],
	[0x2212, 0x2212]
];
/** The other letters of @fontsource's `latin` files: fetched where a page has one of them. */
const FURTHER = [
	[0xa1, 0xa8],
	[0xaa, 0xaa],
	[0xac, 0xaf],
	[0xb1, 0xb6],
	[0xb8, 0xba],
	[0xbc, 0xd6],
	[0xd8, 0xff],
	[0x131, 0x131],
	[0x152, 0x153],
	[0x2bb, 0x2bc],
	[0x2c6, 0x2c6],
	[0x2da, 0x2da],
	[0x2dc, 0x2dc],
	[0x304, 0x304],
	[0x308, 0x308],
	[0x329, 0x329],
	[0x2122, 0x2122],
	[0x2215, 0x2215]
];
const SLIMMED = /source-(serif-4|sans-3)-latin-wght-normal.*\.woff2$/;
/** The look uses no lighter and no bolder weight. */
const WEIGHTS = { min: 400, max: 600, default: 400 };

/**
 * @typedef {Record<string, import('vite').Rolldown.OutputAsset | import('vite').Rolldown.OutputChunk>} Bundle
 */

/**
 * Vite plugin: takes small capitals, old figures, fractions and unused weights out of the Latin
 * fonts, which every reader loads, and parts them in two, so that letters with accents are fetched
 * where there are any. Every letter stays.
 */
export function slimFonts() {
	return {
		name: 'dateline-slim-fonts',
		apply: /** @type {const} */ ('build'),
		enforce: /** @type {const} */ ('post'),
		/** @this {import('vite').Rolldown.PluginContext} @param {unknown} _options @param {Bundle} bundle */
		async generateBundle(_options, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type !== 'asset' || !SLIMMED.test(file.fileName)) continue;
				const whole = Buffer.from(file.source);
				const further = file.fileName.replace(/\.woff2$/, '-further.woff2');
				const [basic, rest] = await slimOnce(file.fileName, whole);
				this.emitFile({ type: 'asset', fileName: further, source: rest });
				file.source = basic;
				partFaces(bundle, baseName(file.fileName), baseName(further));
			}
		}
	};
}

/** @type {Map<string, Promise<[basic: Buffer, further: Buffer]>>} by name, which says the content */
const slimmed = new Map();

/** The same for the pages and for the program that writes them. @param {string} name @param {Buffer} font */
function slimOnce(name, font) {
	const known = slimmed.get(name) ?? Promise.all([slim(font, BASIC), slim(font, FURTHER)]);
	slimmed.set(name, known);
	return known;
}

/** @param {Buffer} font @param {number[][]} ranges */
function slim(font, ranges) {
	const text = ranges
		.flatMap(([from = 0, to = 0]) =>
			Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
		)
		.join('');
	return subsetFont(font, text, {
		targetFormat: 'woff2',
		variationAxes: { wght: WEIGHTS },
		noLayoutClosure: true
	});
}

/** Makes two faces of each that names the font. @param {Bundle} bundle @param {string} font @param {string} further */
function partFaces(bundle, font, further) {
	for (const file of Object.values(bundle)) {
		if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
		file.source = String(file.source).replace(/@font-face\s*\{[^}]*\}/g, (face) => {
			if (!face.includes(font)) return face;
			const plain = face.replace(/;?\s*unicode-range:[^;}]*/, '').replace(/;?\s*\}$/, '');
			return (
				`${plain};unicode-range:${toUnicodeRange(BASIC)}}` +
				`${plain.replaceAll(font, further)};unicode-range:${toUnicodeRange(FURTHER)}}`
			);
		});
	}
}

/** @param {number[][]} ranges */
function toUnicodeRange(ranges) {
	return ranges
		.map(([from = 0, to = 0]) =>
			from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`
		)
		.join(',');
}

/** @param {string} path */
function baseName(path) {
	return path.slice(path.lastIndexOf('/') + 1);
}

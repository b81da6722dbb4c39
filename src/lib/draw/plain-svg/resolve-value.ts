/** Custom properties by name, `--` included. */
export type Variables = Readonly<Record<string, string>>;

const RGB = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)%\)$/;

/** The value of `light-dark(a, b)` in a theme; nested parentheses are understood. */
export function resolveTheme(value: string, theme: 'light' | 'dark'): string {
	const inner = argumentsOf(value, 'light-dark');
	return inner ? (inner[theme === 'light' ? 0 : 1] ?? value) : value;
}

/**
 * A value as any drawing program understands it: without variables, mixed colours and
 * `currentcolor`. null where a variable without a fallback is not set.
 */
export function resolveValue(value: string, variables: Variables, color: string): string | null {
	const resolved = replaceVariables(value, variables);
	if (resolved === null) return null;
	const current = resolved.replace(/currentcolor/gi, color);
	const mixed = argumentsOf(current, 'color-mix');
	return mixed ? toMixed(mixed) : current;
}

function replaceVariables(value: string, variables: Variables): string | null {
	const start = value.indexOf('var(');
	if (start < 0) return value;
	const end = closingOf(value, start + 3);
	const [name = '', ...fallback] = split(value.slice(start + 4, end));
	// A property that cannot be resolved is empty, which is as good as not set.
	const found = variables[name] || fallback.join(', ');
	if (found === '') return null;
	return replaceVariables(value.slice(0, start) + found + value.slice(end + 1), variables);
}

/** `color-mix(in srgb, a 30%, b)` of two hexadecimal colours. */
function toMixed([, first = '', second = '']: readonly string[]): string {
	const [color = '', share = '50%'] = first.split(' ');
	const part = Number.parseFloat(share) / 100;
	const [a, b] = [toChannels(color), toChannels(second)];
	const mixed = a.map((channel, i) => Math.round(part * channel + (1 - part) * (b[i] ?? 0)));
	return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function toChannels(hex: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** A colour and its opacity, which older programs want apart. */
export function splitOpacity(value: string): { color: string; opacity: string | null } {
	const match = RGB.exec(value);
	if (!match) return { color: value, opacity: null };
	const hex = match.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
	return { color: `#${hex.join('')}`, opacity: String(Number(match[4]) / 100) };
}

function argumentsOf(value: string, name: string): string[] | null {
	if (!value.startsWith(`${name}(`)) return null;
	return split(value.slice(name.length + 1, closingOf(value, name.length)));
}

/** Position of the parenthesis that closes the one at `open`. */
function closingOf(value: string, open: number): number {
	let depth = 0;
	for (let i = open; i < value.length; i++) {
		if (value[i] === '(') depth++;
		if (value[i] === ')' && --depth === 0) return i;
	}
	return value.length;
}

/** At commas outside of parentheses. */
function split(text: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const character of text) {
		if (character === '(') depth++;
		if (character === ')') depth--;
		if (character === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts.map((part) => part.trim());
}

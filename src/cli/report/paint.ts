import { styleText } from 'node:util';
import type { Output } from '../effects.ts';

type Style = Parameters<typeof styleText>[0];

/** Text in a style where the output shows colours, else the text as it is. */
export function paint({ colors }: Output, style: Style, text: string): string {
	// validateStream would ask the process's own stream instead of the output that was handed in.
	return colors ? styleText(style, text, { validateStream: false }) : text;
}

import { describe, expect, it } from 'vitest';
import { MapTurns, type TurnMessage } from '#lib/core/protocol/map-turns.ts';

/** Frames of one page that hear each other. */
class Page {
	readonly frames = new Map<string, MapTurns>();

	add(...names: string[]): this {
		for (const name of names) this.frames.set(name, new MapTurns(name));
		return this;
	}

	take(name: string, nowMs: number): void {
		this.tell(this.frames.get(name)!.take(nowMs));
	}

	leave(name: string): void {
		this.tell(this.frames.get(name)!.leave());
	}

	tell(message: TurnMessage): void {
		for (const frame of this.frames.values()) frame.hear(message);
	}

	get live(): string[] {
		return [...this.frames].filter(([, frame]) => frame.isOurs).map(([name]) => name);
	}
}

describe('turns of live maps', () => {
	it('two frames keep theirs', () => {
		const page = new Page().add('a', 'b');
		page.take('a', 1);
		page.take('b', 2);
		expect(page.live).toEqual(['a', 'b']);
	});

	it('the one that has had its turn longest gives way', () => {
		const page = new Page().add('a', 'b', 'c', 'd');
		['a', 'b', 'c', 'd'].forEach((name, i) => page.take(name, i));
		expect(page.live).toEqual(['c', 'd']);
	});

	it('a turn taken again counts from then', () => {
		const page = new Page().add('a', 'b', 'c');
		page.take('a', 1);
		page.take('b', 2);
		page.take('a', 3);
		page.take('c', 4);
		expect(page.live).toEqual(['a', 'c']);
	});

	it('eight frames that begin at the same moment agree on two', () => {
		const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
		const page = new Page().add(...names);
		const said = names.map((name) => page.frames.get(name)!.take(5));
		// Messages arrive in another order at every frame.
		[...page.frames.values()].forEach((frame, i) => {
			for (const message of [...said.slice(i), ...said.slice(0, i)]) frame.hear(message);
		});
		expect(page.live).toHaveLength(2);
	});

	it('a frame that leaves makes room', () => {
		const page = new Page().add('a', 'b', 'c');
		page.take('a', 1);
		page.take('b', 2);
		expect(page.frames.get('b')!.hasRoom).toBe(false);
		page.leave('a');
		expect(page.frames.get('b')!.hasRoom).toBe(true);
		page.take('c', 3);
		expect(page.live).toEqual(['b', 'c']);
	});

	it('one that comes late knows less and still shares', () => {
		const page = new Page().add('a', 'b');
		page.take('a', 1);
		page.take('b', 2);
		page.add('late');
		page.take('late', 3);
		expect(page.live).toEqual(['b', 'late']);
	});

	it.each([null, 'a', {}, { frame: 7, at: 1 }, { frame: 'x', at: 'now' }])(
		'passes over what is no message: %j',
		(message) => {
			const turns = new MapTurns('a');
			turns.take(1);
			turns.hear(message);
			expect(turns.isOurs && turns.hasRoom).toBe(true);
		}
	);
});

import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

const places = (...words: string[]) => runCommand(['places', ...words]);

describe('dateline places', () => {
	it('tells where a place is, how large, and its other names', async () => {
		const { status, stdout, stderr } = await places('Latakia');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('Latakia  SY  35.532, 35.79\n');
		expect(stdout).toContain('population about 340,000');
		expect(stdout).toContain('GeoNames 173576');
		expect(stdout).toContain('اللاذقية');
	});

	it('says by which name it was found, and when it bore it', async () => {
		const { stdout } = await places('Ленинград');
		expect(stdout).toContain('Saint Petersburg  RU');
		expect(stdout).toContain('found as Ленинград');
		expect(stdout).toContain('Leningrad 1924-01-26/1991-09-06');
	});

	it('puts a chosen country first, in capitals or not', async () => {
		expect((await places('Tripoli')).stdout).toMatch(/^Tripoli {2}LY/);
		expect((await places('Tripoli', '--country', 'lb')).stdout).toMatch(/^Tripoli {2}LB/);
	});

	it('writes one JSON document to standard output and nothing anywhere else', async () => {
		const { status, stdout, stderr } = await places('Hmeimim', '--format', 'json');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const { places: found, ...rest } = JSON.parse(stdout);
		expect(rest).toEqual({ name: 'Hmeimim', country: null, suggestions: [] });
		expect(found[0]).toMatchObject({
			id: 'hmeimim-air-base',
			name: 'Hmeimim air base',
			country: 'SY',
			latitude: 35.401,
			longitude: 35.949,
			kind: 'site',
			feature: 'air base',
			population: null,
			alternates: expect.arrayContaining(['Khmeimim', 'حميميم'])
		});
	});

	it('says that nothing was found, which is no fault, and what comes near', async () => {
		const { status, stdout, stderr } = await places('Damascas', '--country', 'SY');
		expect(status).toBe(0);
		expect(stderr).toContain('No place in SY is known as “Damascas”. Names that come near:');
		expect(stdout).toMatch(/^Damascus {2}SY/);
		expect(stdout).toContain('sounds alike');
	});

	it('says so where nothing comes near either', async () => {
		expect(await places('Qwzxwqzzxqwrtz')).toEqual({
			status: 0,
			stdout: '',
			stderr: 'No place is known as “Qwzxwqzzxqwrtz”.\n'
		});
		const { stdout } = await places('Qwzxwqzzxqwrtz', '--format', 'json');
		expect(JSON.parse(stdout)).toMatchObject({ places: [], suggestions: [] });
	});

	it('tells of places elsewhere when the chosen country has none', async () => {
		const { stdout, stderr } = await places('Geneva', '--country', 'SY');
		expect(stdout).toContain('CH');
		expect(stderr).toContain('No place in SY');
	});

	it('tells ten of many, and how many more there are', async () => {
		const { stdout, stderr } = await places('San Antonio');
		expect(stdout.match(/^\S/gm)).toHaveLength(10);
		expect(stderr).toMatch(/^… and \d+ more; name a country with --country\.\n$/);
	});

	it.each([
		['no name', []],
		['a blank name', ['  ']],
		['a country in full', ['Latakia', '--country', 'Syria']],
		['a country of the past', ['Latakia', '--country', 'SU']],
		['another format', ['Latakia', '--format', 'yaml']]
	])('exits with 2 on %s', async (_what, words) => {
		const { status, stdout, stderr } = await places(...words);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain('error');
	});

	it('shows no character that moves the cursor or turns the text', async () => {
		const { stderr } = await places('Qwzx\u001b[2J\u202eqzzxqwrtz');
		expect(stderr).not.toMatch(/\u001b|\u202e/);
	});
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import { EngineError, type EngineFault } from '#lib/core/engine/engine-error.ts';
import { encodeAnswer } from '#lib/core/engine/wire-answer.ts';
import { parseRequest } from '#lib/core/engine/wire-request.ts';
import { AnswerCache } from './answer-cache.ts';
import { checkCost } from './check-cost.ts';
import { readBody } from './read-body.ts';
import { sendFault, sendFile } from './send.ts';
import type { SliceEngine } from './slice-engine.ts';

const STATUS: Readonly<Record<EngineFault, number>> = {
	'engine-slow': 504,
	'engine-unreachable': 503,
	'engine-refused': 422
};
const COME_AGAIN_S = '1';
const KEPT_CUBES = 12;

/** What the slices of one server share. */
export class SliceState {
	/** How many are worked on. */
	working = 0;
	/** Answers with sums over time. */
	readonly cubes = new AnswerCache(KEPT_CUBES);
}

/** One slice; called off in the engine when whoever asked goes away. */
export async function answerSlice(
	request: IncomingMessage,
	response: ServerResponse,
	{ engine, atOnce, log }: { engine: SliceEngine; atOnce: number; log: (line: string) => void },
	state: SliceState
): Promise<void> {
	if (request.method !== 'POST') {
		response.setHeader('allow', 'POST');
		return sendFault(response, 405, 'engine-refused', 'Slices are asked for by POST');
	}
	if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
		return sendFault(response, 415, 'engine-refused', 'A request is of the type application/json');
	}
	if (state.working >= atOnce) {
		response.setHeader('retry-after', COME_AGAIN_S);
		return sendFault(response, 503, 'engine-slow', 'The server has too much to do');
	}
	const gone = new AbortController();
	response.once('close', () => gone.abort());
	state.working++;
	try {
		const body = await readBody(request);
		if (body === null) return sendFault(response, 413, 'engine-refused', 'The request is too long');
		const wanted = parseRequest(body);
		checkCost(wanted, engine.dataset);
		const find = async () => encodeAnswer(await engine.slice(wanted, gone.signal));
		const answer = wanted.want.cube ? await state.cubes.answer(body, find) : await find();
		await sendFile(request, response, 'application/json; charset=utf-8', answer);
	} catch (error) {
		if (gone.signal.aborted) return;
		const fault = toFault(error);
		if (fault) return sendFault(response, STATUS[fault.reason], fault.reason, fault.message);
		log(`This is a fault in Dateline: ${error instanceof Error ? error.stack : String(error)}`);
		sendFault(response, 500, 'engine-unreachable', 'The server is at fault');
	} finally {
		state.working--;
	}
}

function toFault(error: unknown): EngineError | null {
	if (error instanceof EngineError) return error;
	return error instanceof RangeError ? new EngineError('engine-refused', error.message) : null;
}

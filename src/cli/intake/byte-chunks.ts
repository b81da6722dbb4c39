import { open, type FileHandle } from 'node:fs/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { toCutOff, toFileError } from './intake-error.ts';

const CHUNK_BYTES = 2 ** 20;
const PACKED_BYTES = 2 ** 18;
/** RFC 1952: two bytes that mark a member, and DEFLATE, the only way of packing there is. */
const GZIP_SIGN = [0x1f, 0x8b, 8];

export interface ByteChunk {
	/** Hold only until the next chunk is asked for. */
	bytes: Uint8Array;
	/** How much of the file, as it lies on disk, has been read by now, 0 to 1. */
	share: number;
}

/**
 * A file piece by piece. One that begins as gzip does, whatever its name, is unpacked on the way,
 * all members of it one after the other. Throws IntakeError where it is cut off or damaged.
 */
export async function* readByteChunks(path: string, file: string): AsyncGenerator<ByteChunk> {
	const handle = await open(path);
	try {
		const { size } = await handle.stat();
		yield* (await isGzip(handle)) ? unpack(handle, size, file) : readPlain(handle, size);
	} finally {
		await handle.close();
	}
}

/** The first bytes of a file, unpacked if need be; fewer where there are no more. */
export async function readFirstBytes(
	path: string,
	file: string,
	count: number
): Promise<Uint8Array> {
	const chunks = readByteChunks(path, file);
	try {
		const first = await chunks.next();
		return first.done ? new Uint8Array() : first.value.bytes.slice(0, count);
	} finally {
		await chunks.return(undefined);
	}
}

async function isGzip(handle: FileHandle): Promise<boolean> {
	const sign = new Uint8Array(GZIP_SIGN.length);
	await handle.read(sign, 0, sign.length, 0);
	return GZIP_SIGN.every((byte, at) => sign[at] === byte);
}

async function* readPlain(handle: FileHandle, size: number): AsyncGenerator<ByteChunk> {
	const bytes = new Uint8Array(CHUNK_BYTES);
	for (let at = 0; ;) {
		const { bytesRead } = await handle.read(bytes, 0, CHUNK_BYTES, at);
		if (bytesRead === 0) return;
		at += bytesRead;
		yield { bytes: bytes.subarray(0, bytesRead), share: at / size };
	}
}

async function* unpack(handle: FileHandle, size: number, file: string): AsyncGenerator<ByteChunk> {
	const packed = handle.createReadStream({
		start: 0,
		autoClose: false,
		highWaterMark: PACKED_BYTES
	});
	const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
	packed.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
	try {
		const chunks: AsyncIterator<Uint8Array> = gunzip[Symbol.asyncIterator]();
		for (;;) {
			const chunk = await nextOf(chunks, gunzip, size, file);
			if (chunk === null) break;
			yield { bytes: chunk, share: gunzip.bytesWritten / size };
		}
		await checkPadding(handle, gunzip.bytesWritten, file);
	} finally {
		packed.destroy();
		gunzip.destroy();
	}
}

async function nextOf(
	chunks: AsyncIterator<Uint8Array>,
	gunzip: Gunzip,
	size: number,
	file: string
): Promise<Uint8Array | null> {
	try {
		const { value, done } = await chunks.next();
		return done ? null : value;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'Z_BUF_ERROR') {
			throw toCutOff(file, null, `its gzip packing does not end before byte ${size}, its last`);
		}
		if (!code?.startsWith('Z_')) throw error;
		const from = gunzip.bytesWritten;
		const until = Math.min(size, from + PACKED_BYTES);
		throw toDamage(file, `from byte ${from + 1} to ${until} (${message})`);
	}
}

/** Zeros may follow the last member, to fill up; more events that nobody unpacks may not. */
async function checkPadding(handle: FileHandle, from: number, file: string): Promise<void> {
	const bytes = new Uint8Array(PACKED_BYTES);
	for (let at = from; ;) {
		const { bytesRead } = await handle.read(bytes, 0, PACKED_BYTES, at);
		if (bytesRead === 0) return;
		const other = bytes.subarray(0, bytesRead).findIndex((byte) => byte !== 0);
		if (other !== -1) throw toDamage(file, `at byte ${at + other + 1}, after its end`);
		at += bytesRead;
	}
}

function toDamage(file: string, where: string) {
	return toFileError(
		'file-damaged',
		`${file} cannot be unpacked: its gzip packing is damaged somewhere ${where}.`,
		{ file },
		'Fetch it again, or unpack it with gunzip and see what that says.'
	);
}

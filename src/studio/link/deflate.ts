/** Small, because a browser may inflate a whole piece at once: 512 bytes become at most 528 KB. */
const PIECE = 512;

/** Browsers before 2023 have no raw deflate. */
export function canDeflate(): boolean {
	try {
		return new CompressionStream('deflate-raw') instanceof CompressionStream;
	} catch {
		return false;
	}
}

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = pieces(bytes).pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops reading as soon as more than `limit` bytes have come out, however much would follow. */
export async function inflate(
	bytes: Uint8Array<ArrayBuffer>,
	limit: number
): Promise<Uint8Array | 'damaged' | 'too long'> {
	const reader = pieces(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			chunks.push(read.value);
			length += read.value.length;
			if (length > limit) {
				// Not awaited: a stream that is to be dropped may answer late or not at all.
				reader.cancel().catch(() => undefined);
				return 'too long';
			}
		}
	} catch {
		return 'damaged';
	}
	return joined(chunks, length);
}

function pieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) controller.close();
			else controller.enqueue(bytes.slice(at, (at += PIECE)));
		}
	});
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const result = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		result.set(chunk, at);
		at += chunk.length;
	}
	return result;
}

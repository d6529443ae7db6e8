/**
 * A document as the hash of a link: `#version.codec.payload.checksum`. The envelope is the same in
 * every version, and has the version of the document in it, so that a page of old says what it cannot
 * open. Codec `d` is JSON through raw deflate, `p` plain JSON, both in base64url; the
 * checksum is the CRC-32 of all that stands before its dot, so that no single character can change
 * unnoticed and nothing damaged reaches a decoder.
 */
import {
	NEWEST,
	parseDocument,
	versioned,
	type Document,
	type ParsedDocument
} from './document.ts';
import { fromBase64url, toBase64url } from './link/base64url.ts';
import { crc32 } from './link/crc32.ts';
import { canDeflate, deflate, inflate } from './link/deflate.ts';
import { depthOf } from './link/depth.ts';
import { tooLarge } from './link/too-large.ts';

const MAX_LINK = 32 * 1024;
const MAX_JSON = 256 * 1024;
/** The document, its values, and four lists inside one another: six levels, and room for later ones. */
const MAX_DEPTH = 8;
const DAMAGED = 'This link is cut short or damaged; nothing was changed.';

/** Throws a RangeError, in words for the reader, for the rare document that no link can hold. */
export async function encode(document: Document): Promise<string> {
	const written = versioned(document);
	const json = new TextEncoder().encode(JSON.stringify(written));
	if (json.length > MAX_JSON) throw new RangeError(tooLarge(document));
	const compressed = canDeflate();
	const payload = toBase64url(compressed ? await deflate(json) : json);
	const body = `${written.version}.${compressed ? 'd' : 'p'}.${payload}`;
	const hash = `#${body}.${checksum(body)}`;
	if (hash.length > MAX_LINK) throw new RangeError(tooLarge(document));
	return hash;
}

/** The document in a link; null when the hash is empty or not one of ours. Never throws. */
export async function decode(hash: string): Promise<ParsedDocument | null> {
	const text = hash.replace(/^#/, '');
	if (!isOurs(text)) return null;
	if (text.length > MAX_LINK) return refuse('This link is longer than any that gradgraph makes.');
	if (/[^\w.-]/.test(text)) return refuse(DAMAGED);
	const [version = '', codec = '', payload = '', sum = '', ...rest] = text.split('.');
	if (/^[1-9]\d*$/.test(version) && Number(version) > NEWEST)
		return refuse('This link was made by a newer version of gradgraph; nothing was changed.');
	if (!/^[1-9]\d*$/.test(version) || rest.length > 0) return refuse(DAMAGED);
	if (sum !== checksum(`${version}.${codec}.${payload}`)) return refuse(DAMAGED);
	const json = await unpack(codec, payload);
	return typeof json === 'string' ? documentOf(json) : refuse(json.message);
}

/** Either end is enough, so that a link with damage at one end is told and not ignored. */
function isOurs(text: string): boolean {
	return /^\d+\.[a-z](\.|$)/.test(text) || /\.[\da-f]{8}$/.test(text);
}

async function unpack(codec: string, payload: string): Promise<string | { message: string }> {
	const bytes = fromBase64url(payload);
	if (bytes === null || (codec !== 'd' && codec !== 'p')) return { message: DAMAGED };
	if (codec === 'd' && !canDeflate())
		return { message: 'This browser is too old to open compressed links.' };
	const json = codec === 'p' ? bytes : await inflate(bytes, MAX_JSON);
	if (json === 'too long') return { message: 'This link unpacks to far more than a document.' };
	if (json === 'damaged') return { message: DAMAGED };
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(json);
	} catch {
		return { message: DAMAGED };
	}
}

function documentOf(json: string): ParsedDocument {
	if (depthOf(json) > MAX_DEPTH) return refuse('This link is nested more deeply than a document.');
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return refuse('This link does not hold a document; nothing was changed.');
	}
	return parseDocument(value);
}

function checksum(body: string): string {
	return crc32(new TextEncoder().encode(body)).toString(16).padStart(8, '0');
}

function refuse(message: string): ParsedDocument {
	return { ok: false, message };
}

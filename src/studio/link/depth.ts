/** How deeply the brackets of a JSON text nest, without parsing it. */
export function depthOf(json: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
		if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
		else if (token === ']' || token === '}') depth--;
	}
	return deepest;
}

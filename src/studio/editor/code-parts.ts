/** A message in pieces: what stands between backticks is code. */
export function codeParts(text: string): { readonly text: string; readonly code: boolean }[] {
	return text
		.split('`')
		.map((part, index) => ({ text: part, code: index % 2 === 1 }))
		.filter((part) => part.text !== '');
}

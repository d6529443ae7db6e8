/** A program as a file to keep. */
import type { Language } from '$graph/emit/emitted.ts';

export interface CodeFile {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

export type FileKind = Language | 'notebook';

const ENDINGS: Readonly<Record<FileKind, readonly [ending: string, type: string]>> = {
	numpy: ['-numpy.py', 'text/x-python'],
	torch: ['-pytorch.py', 'text/x-python'],
	jax: ['-jax.py', 'text/x-python'],
	typescript: ['.ts', 'text/plain'],
	notebook: ['.ipynb', 'application/x-ipynb+json']
};

const LONGEST = 40;

/** Letters a to z, digits and single hyphens, whatever the title is. */
function slug(title: string): string {
	const plain = title.normalize('NFKD').toLowerCase();
	const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST);
	return words.replace(/^-+|-+$/g, '') || 'function';
}

export function codeFile(title: string, kind: FileKind, text: string): CodeFile {
	const [ending, type] = ENDINGS[kind];
	return { name: slug(title) + ending, type, text };
}

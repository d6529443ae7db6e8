import type { CodeFile } from './code-file.ts';

/** Hands a file to the browser, which keeps it where the reader wants. */
export function download({ name, type, text }: CodeFile): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers read it only after the click is over.
	setTimeout(() => URL.revokeObjectURL(address), 1000);
}

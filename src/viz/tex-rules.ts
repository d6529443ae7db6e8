/** What KaTeX may do: our two marks are the only extension that is let through, and nothing grows without bounds. */
export const TEX_RULES = {
	throwOnError: true,
	trust: ({ command }: { readonly command: string }): boolean =>
		command === '\\htmlData' || command === '\\htmlClass',
	strict: (code: string): 'ignore' | 'error' => (code === 'htmlExtension' ? 'ignore' : 'error'),
	maxExpand: 50,
	maxSize: 20,
	output: 'htmlAndMathml'
} as const;

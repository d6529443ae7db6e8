/** What no source may write: markup from strings, code from strings, and what the content security policy forbids. */

const sinks = [
	{
		selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
		message: 'Text becomes text, never markup.'
	},
	{
		selector:
			'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
		message: 'Text becomes text, never markup.'
	},
	{
		selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
		message: 'Text becomes text, never markup.'
	},
	{
		selector: "CallExpression[callee.property.name='html']",
		message: 'A selection’s .html writes markup from a string.'
	},
	{
		selector: "NewExpression[callee.name='DOMParser']",
		message: 'Text becomes text, never markup.'
	},
	{
		selector:
			"CallExpression[callee.property.name=/^(setAttribute|setAttributeNS|attr)$/][arguments.0.value='style']",
		message: 'The content security policy blocks style attributes: use classes or the CSSOM.'
	}
];

const evaluation = [
	{
		selector:
			"CallExpression > MemberExpression.callee[property.type='Identifier'][property.name=/^(evaluate|compile|derivative|simplify|rationalize|toHTML|toTex)$/]",
		message: 'mathjs only parses here: values, derivatives and TeX are ours.'
	}
];

const modules = [
	{
		selector: "ImportDeclaration[source.value='d3'] > ImportNamespaceSpecifier",
		message: 'Import from d3 by name: the namespace loses parts in the built site.'
	},
	{
		selector: "ImportDeclaration[source.value='d3'] > ImportDefaultSpecifier",
		message: 'Import from d3 by name: the namespace loses parts in the built site.'
	}
];

const named = [{ selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }];

const drawing = [
	{
		selector: "MemberExpression[object.name='Math']",
		message: 'Arithmetic belongs in a .ts file beside the component, where a test reaches it.'
	},
	{ selector: 'TSEnumDeclaration', message: 'A union of strings says it.' }
];

const words = [
	{
		selector: 'Identifier[name=/^(tape|grad|children|parent)$/]',
		message: 'Not a word of the house: say inputs, consumers, adjoint, outer.'
	},
	{
		// The text calls an option of huber so, as PyTorch does: a key may have the name, nothing else.
		selector:
			"Identifier[name='delta']:not(Property[shorthand=false] > .key, TSPropertySignature > .key, MemberExpression > .property)",
		message: 'Not a word of the house: say what the difference is.'
	}
];

const rule = (files, restrictions, ignores = []) => ({
	files,
	ignores,
	rules: { 'no-restricted-syntax': ['error', ...restrictions] }
});

export function syntaxWall() {
	const base = [...sinks, ...evaluation, ...modules];
	return [
		rule(['src/**/*.ts'], [...base, ...named], ['src/**/*.test.ts']),
		rule(['src/graph/**/*.ts'], [...base, ...named, ...words], ['src/**/*.test.ts']),
		rule(['src/**/*.svelte'], [...base, ...drawing])
	];
}

/** The scripts and the journeys evaluate in pages and compile the engine, but write no markup either. */
export function markupWall() {
	return [
		rule(
			['src/**/*.test.ts', 'tests/**/*.ts', 'scripts/**/*.{js,mjs,ts}'],
			sinks.slice(0, 3),
			// It does the forbidden, to see that it is noticed.
			['tests/guard.spec.ts']
		),
		rule(['src/graph/**/*.test.ts'], [...sinks.slice(0, 3), ...words])
	];
}

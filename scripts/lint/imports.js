/** Who may import what. One direction: graph ← viz ← studio ← routes; each outside package has its own door. */

const layers = ['graph', 'viz', 'studio', 'routes'];

/** A layer sees those before it; between layers the path is `$graph/…`, inside a layer it is relative. */
function layerPatterns(layer) {
	const above = layers.slice(layers.indexOf(layer) + 1);
	const hidden = [...above, layer].filter((name) => name !== 'routes').join('|');
	const patterns = [
		{
			regex: `^(\\.\\./)+(${layers.join('|')})/`,
			message: 'Write $graph/…, $viz/… or $studio/… between layers.'
		}
	];
	if (hidden)
		patterns.push({
			regex: `^\\$(${hidden})(/|$)`,
			message: 'One direction: graph ← viz ← studio ← routes; inside a layer the path is relative.'
		});
	return patterns;
}

const extension = {
	regex: '^(\\.{1,2}/|\\$(graph|viz|studio)/)(?!.*\\.\\w+(\\?\\w+(&\\w+)*)*$)(?!.*\\$types$)',
	message: 'Name the file with its extension.'
};
const outside = {
	regex: '^(?!\\.{1,2}/|\\$graph|\\$viz|\\$studio|mathjs|katex|codemirror|@codemirror/|d3)',
	message: 'The engine imports nothing but itself: no DOM, no Svelte, no D3, no package.'
};
const framework = {
	regex: '^(svelte|\\$app|\\$lib)(/|$)',
	message: 'The engine knows no framework.'
};
const d3InGraph = { regex: '^d3(-|$)', message: 'The engine knows no D3.' };
const d3Part = { regex: '^d3-', message: 'Import from d3 by name.' };
const mathjs = {
	regex: '^mathjs(/|$)',
	message: 'Only src/graph/language/parse.ts and src/graph/check/symbolic.ts see mathjs.'
};
const katex = { regex: '^katex(/|$)', message: 'Only src/viz/Tex.svelte sees KaTeX.' };
const editor = {
	regex: '^@codemirror/',
	message: 'Only src/studio/editor and Editor.svelte see CodeMirror.'
};
const editorMeta = {
	regex: '^codemirror$',
	message: 'codemirror@6.65 is version 5 under another number: import the @codemirror packages.'
};

// Svelte owns every element: D3 draws none, and fetches nothing.
const d3Drawing = {
	name: 'd3',
	importNames: ['selectAll', 'create', 'axisTop', 'axisRight', 'axisBottom', 'axisLeft']
		.concat(['html', 'svg', 'xml', 'json', 'text', 'csv', 'tsv', 'dsv', 'image', 'blob', 'buffer'])
		.concat(['default']),
	message: 'D3 is here for geometry, scales, time and gestures; Svelte owns the elements.'
};

// The small entry; the other one brings the evaluator and half a megabyte.
const partsOfMathjs = (message, ...parts) => [
	{ name: 'mathjs/number', allowImportNames: ['create', 'parseDependencies', ...parts], message },
	{
		name: 'mathjs',
		message: 'Import from mathjs/number; types may come from here.',
		allowTypeImports: true
	}
];
const parserOnly = partsOfMathjs('mathjs only parses here.');
const derivativeOnly = partsOfMathjs(
	'mathjs only parses and differentiates here.',
	'derivativeDependencies'
);

// It may take seconds, and nobody waits for its weight: the page has the worker ask.
const worker = {
	regex: '(^|/)check/(symbolic|formula)\\.ts$',
	allowTypeImports: true,
	message: 'mathjs’s derivative stays in the worker: only src/studio/work/tasks.ts imports it.'
};

function rule(files, patterns, { paths = [d3Drawing], ignores = [] } = {}) {
	return {
		files,
		ignores,
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }]
		}
	};
}

const parseFile = 'src/graph/language/parse.ts';
const symbolicFile = 'src/graph/check/symbolic.ts';
const tasksFile = 'src/studio/work/tasks.ts';
const texFile = 'src/viz/Tex.svelte';
const editorFiles = ['src/studio/editor/**/*.{ts,svelte}', 'src/studio/Editor.svelte'];
const always = [extension, editorMeta, d3Part];

export function importWall(tests) {
	const graph = [...layerPatterns('graph'), framework, d3InGraph, katex, editor, extension].concat(
		worker
	);
	const viz = [...layerPatterns('viz'), mathjs, worker, editor, ...always];
	const studio = [...layerPatterns('studio'), mathjs, katex, ...always];
	return [
		rule(['src/graph/**/*.ts'], [...graph, editorMeta, mathjs]),
		rule(['src/graph/**/*.ts'], [...graph, editorMeta, mathjs, outside], { ignores: tests }),
		rule([parseFile], [...graph, editorMeta], { paths: parserOnly }),
		rule([symbolicFile], [...graph, editorMeta], { paths: derivativeOnly }),
		rule(['src/viz/**/*.{ts,svelte}'], [...viz, katex], { ignores: [texFile] }),
		rule([texFile], viz),
		rule(['src/studio/**/*.{ts,svelte}'], [...studio, editor, worker], {
			ignores: [...editorFiles, tasksFile]
		}),
		rule([tasksFile], [...studio, editor]),
		rule(editorFiles, [...studio, worker]),
		rule(
			['src/routes/**/*.{ts,svelte}'],
			[...layerPatterns('routes'), mathjs, worker, katex, editor, ...always]
		)
	];
}

/** What ESLint reports of a snippet, and snippets to give it. */
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';

/** The rules by which most walls stand. */
export const imports = '@typescript-eslint/no-restricted-imports';
export const syntax = 'no-restricted-syntax';

const root = fileURLToPath(new URL('../..', import.meta.url));

const eslint = new ESLint({
	cwd: root,
	// The snippets are no files of any project, so the rules that need types stay out.
	overrideConfig: [
		ts.configs.disableTypeChecked,
		{ languageOptions: { parserOptions: { projectService: false } } }
	] as Linter.Config[]
});

export async function reported(file: string, text: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath: file });
	return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['not linted'];
}

export const component = (markup: string, script = 'let { text } = $props();') =>
	`<script lang="ts">\n\t${script}\n</script>\n\n${markup}\n`;
export const use = (from: string, name = 'thing') =>
	`import { ${name} } from '${from}';\nexport export const used = ${name};\n`;

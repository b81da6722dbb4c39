import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import noMarkupFromData from './src/tools/eslint/no-markup-from-data.mjs';
import svelteConfig from './svelte.config.js';

const OUTSIDE_WORLD = [
	'window',
	'document',
	'navigator',
	'location',
	'history',
	'localStorage',
	'performance',
	'fetch',
	'setTimeout',
	'setInterval',
	'requestAnimationFrame',
	'queueMicrotask',
	'process',
	'Buffer',
	'globalThis'
];

export default ts.config(
	{
		ignores: ['.svelte-kit', '.dateline', 'build', 'node_modules', 'static', 'data', 'test-results']
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { dateline: { rules: { 'no-markup-from-data': noMarkupFromData } } },
		rules: {
			'dateline/no-markup-from-data': 'error',
			// The compiler knows every name; this rule only knows a list.
			'no-undef': 'off',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			// Index loops over checked arrays need it; the compiler asks at every other place.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }
			],
			'@typescript-eslint/no-empty-object-type': [
				'error',
				{ allowInterfaces: 'with-single-extends' }
			],
			// Checks on control characters are among what this program is for.
			'no-control-regex': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// Addresses are relative, so that a site works from any folder; they are checked above.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'NewExpression[callee.name="Date"], CallExpression[callee.name="Date"], MemberExpression[object.name="Date"]',
					message: 'No clock and no time zone decides what day it is: use core/time.'
				},
				{
					selector: 'TSAsExpression > TSAsExpression',
					message: 'A cast through unknown hides a wrong type: parse the value instead.'
				}
			]
		}
	},
	{
		files: ['src/lib/core/**'],
		rules: {
			'no-restricted-globals': [
				'error',
				...OUTSIDE_WORLD.map((name) => ({ name, message: 'core knows no browser, Node or clock.' }))
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'The same input gives the same output.' }
			]
		}
	},
	{
		files: ['src/tools/**', 'src/cli/dateline.mjs', 'bench/**', 'tests/**'],
		rules: {
			'no-console': 'off',
			'no-restricted-syntax': 'off',
			// Playwright reads from the pattern which fixtures are asked for.
			'no-empty-pattern': 'off'
		}
	}
);

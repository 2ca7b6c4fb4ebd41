import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.cache/', '.demo/', '.config/*.js'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...tseslint.configs.stylisticTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
    },
  },
  // A pattern that goes back and forth over its input can take minutes over one line.
  {
    files: ['{src,scripts}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  // Nothing is left in a module that a second run in the same process would meet.
  {
    files: ['{src/{record,archive,page-models},scripts/{data,pages,search,site,store}}/**/*.ts'],
    ignores: ['**/*.{test,testing}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
        ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > * > NewExpression[arguments.length=0][callee.name=/^(Weak)?(Map|Set)$/]',
      ],
    },
  },
  // Unit tests share a process: what puts another in the place of a module would be met by the next file.
  {
    files: ['{src,scripts,tests/project}/**/*.test.ts'],
    ignores: ['**/*.mocked.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock'].map((property) => ({
          ...{ object: 'vi', property },
          message: 'Name the file *.mocked.test.ts: it has a process of its own then.',
        })),
      ],
    },
  },
  // What every npm script begins with is read by Nodes of any age too.
  { files: ['scripts/launch.cjs'], languageOptions: { ecmaVersion: 5, sourceType: 'commonjs' } },
  // A fault in the browser goes to its console.
  {
    files: ['src/search/reportFailure.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  // Benchmarks and tests may speak; commands do by scripts/terminal/say.ts, which sends a terminal nothing that it obeys.
  {
    files: ['scripts/bench/*.ts', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  ...astro.configs['flat/recommended'],
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  // The reviewed renderers of text: they are given plain text, and every element is their own.
  {
    files: ['src/components/{Words,JsonLd,Text}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);

/** The import directions of the project: data flows one way. */
export default {
  forbidden: [
    {
      name: 'record-imports-nothing-of-the-project',
      severity: 'error',
      from: { path: '^src/record/' },
      to: { path: '^(src|scripts|tests)/', pathNot: '^src/record/' },
    },
    {
      name: 'scripts-import-only-pure-parts-from-src',
      comment: 'And what the job of the pages is, which a script gives them.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: {
        path: '^(src|tests)/',
        pathNot:
          '^src/((record|transcript|archive|page-models)/|inputs/PagesJob\\.ts$|site\\.config\\.ts$)',
      },
    },
    {
      name: 'of-scripts-only-data-reads-the-configuration',
      comment:
        'The data stage writes files beside the pages, under the same name of the site and the same switch: both stand in one file of plain values, without any code of the pages. Collecting names the contact of the site, and a build the files that its host may keep there.',
      severity: 'error',
      from: {
        path: '^scripts/',
        pathNot: '^scripts/(data/|collect\\.ts$|buildSite\\.ts$|site/keepHostFiles\\.test\\.ts$)',
      },
      to: { path: '^src/site\\.config\\.ts$' },
    },
    {
      name: 'src-never-imports-scripts',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'pure-parts-have-no-effects',
      comment:
        'The record, the transcript parser, the archive, pictures, page models and search touch no disk and no process.',
      severity: 'error',
      from: {
        path: '^(src/(record|transcript|archive|picture|page-models|search)|scripts/sample)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'transcripts-know-only-the-record',
      severity: 'error',
      from: { path: '^src/transcript/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(record|transcript)/' },
    },
    {
      name: 'one-reader-of-markdown',
      comment: 'Pages, search and data read sections, and have no tree of Markdown of their own.',
      severity: 'error',
      from: {
        path: '^(src|scripts)/',
        pathNot: '^src/record/(markdown|parseSections)\\.ts$',
      },
      to: { path: 'node_modules/(remark|rehype-slug|mdast)' },
    },
    {
      name: 'page-models-know-no-astro',
      severity: 'error',
      from: { path: '^src/page-models/' },
      to: { path: '(astro:|node_modules/astro|^src/(pages|components|layouts))' },
    },
    {
      name: 'what-ships-knows-no-tests',
      comment: 'Generators, test archives and nasty records are of the tests alone.',
      severity: 'error',
      from: {
        path: '^(src|scripts)/',
        pathNot: '\\.test\\.ts$|\\.testing\\.ts$|/testing/',
      },
      to: { path: '\\.test\\.ts$|\\.testing\\.ts$|/testing/|^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'Lighthouse and recheck are installed by `npm run test:long` alone.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(astro:|virtual:|astro$|astro/loaders$|hast$|mdast$|lighthouse$|recheck$)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.astro'],
    },
  },
};

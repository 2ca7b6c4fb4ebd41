// `npm run bench` measures the stages of a publication, `npm run bench -- search` what a reader waits for.
await import(process.argv[2] === 'search' ? './searchBench.ts' : './stageBench.ts');
export {};

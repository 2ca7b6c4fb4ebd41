/** The job of this build or of the development server: the plugin `jobModule` gives it to the pages. */
declare module 'virtual:job' {
  export const job: import('./PagesJob.ts').PagesJob;
}

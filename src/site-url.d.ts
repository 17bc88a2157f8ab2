/** The whole public address of the site without a slash at its end, or null where the build was not told it. Set by vite.config.ts. */
declare const __SITE_URL__: string | null;
declare const __FROZEN__: { readonly date: string; readonly chapters: readonly string[] }[];

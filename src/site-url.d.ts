/** The public address of the site without a slash at its end, from SITE_URL; null where the build was not told. Set by vite.config.ts. */
declare const __SITE_URL__: string | null;

/** The public address of the site without a slash at its end; null where the build was not told. */
export const site: string | null = __SITE_URL__;

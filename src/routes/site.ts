/** The public address of the site without a slash at its end; null where the build was not told. */
export const site: string | null = __SITE_URL__;

/** The releases of the embeds that are frozen, newest first. */
export const frozen: readonly { readonly date: string; readonly chapters: readonly string[] }[] = __FROZEN__;

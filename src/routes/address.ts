/** The whole public address of the site, where the build was told it; see scripts/release.ts. */
export const siteAddress: string | null = process.env.SITE_URL?.replace(/\/+$/, '') || null;

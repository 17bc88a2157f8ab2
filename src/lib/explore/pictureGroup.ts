/** What the page of downloads says of pictures. */

/** A kind of picture. */
export interface PictureKind {
	readonly name: string;
	/** What its file has after the id of its subject. */
	readonly ending: string;
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	/** How a file may differ from that size. */
	readonly differs?: 'smaller' | 'higher';
	/** The most bytes of a file. */
	readonly most: number;
	readonly use: string;
}

/** The pictures of some subjects. */
export interface PictureGroup {
	readonly title: string;
	/** Where they lie, from the site's root, without a slash at its end. */
	readonly folder: string;
	readonly kinds: readonly PictureKind[];
	readonly subjects: readonly { readonly id: string; readonly title: string }[];
}

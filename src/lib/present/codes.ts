/** What makes codes for phones, fetched when it is first asked for. The package is no module: only the chunk of this file carries what turns it into one. */
export { create } from 'qrcode';

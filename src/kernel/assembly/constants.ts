/** Numbers that the model's source names: a test holds each against its original. */
export const REGIONS: i32 = 3;
export const AREA_TYPES: i32 = 2;
export const KINDS: i32 = 6;
export const FIFTHS: i32 = 5;
export const CLASSES: i32 = 30;
/** Cells of a table of tastes; bits of a hash below its cell. */
export const CELLS: i32 = 1024;
export const CELL_SHIFT: i32 = 22;
export const DITHER_MASK: i32 = 0x3fffff;
export const SPLIT_ROWS: i32 = 256;
export const SPLIT_MASK: i32 = 255;
export const TO_UNIT: f64 = 2.3283064365386963e-10;
export const NO_BRAND: i32 = 255;
export const NO_CHAIN: i32 = 255;
export const NO_POOL: i32 = -1;
export const NOTHING: i32 = 255;
export const NOWHERE: i32 = -1;
export const ON_THE_GO_MISSION: i32 = 2;
export const GIFT_MISSION: i32 = 3;
/** Missions that buy for home, as bits. */
export const HOME_MISSIONS: i32 = 3;
export const OPEN: i32 = 1;
export const STOCKS_UP: i32 = 1;
export const BOUGHT: i32 = 1;
export const TRIED: i32 = 3;
export const MISSED_SHIFT: i32 = 2;
export const MOST_COUNTED: i32 = 255;
export const MOST_HEARD: i32 = 3;
export const HEARD_LEVELS: i32 = 7;
export const TRIED_ROW: i32 = 0;
/** Bits of a visit's marks. */
export const REGULAR: i32 = 1;
export const MEMORABLE: i32 = 2;
/** A full larder. */
export const FULL: i32 = 255;
/** Tiers of the stock table, and the outlets among them. */
export const TIERS: i32 = 5;
export const OUTLET: i32 = 4;
/** Boxes of the funnel. */
export const BOX_BOUGHT: i32 = 0;
export const BOX_UNKNOWN: i32 = 1;
export const BOX_UNLISTED: i32 = 2;
export const BOX_UNNOTICED: i32 = 3;
export const BOX_OUT_OF_STOCK: i32 = 4;
export const BOX_TOO_DEAR: i32 = 5;
export const BOX_OTHER: i32 = 6;
/** Figures that are worked out at a time. */
export const LANES: i32 = 4;
/** Households that are gone through in one pass; a multiple of four. */
export const BLOCK: i32 = 64;

/** What it takes to make a picture of the verdict, as one piece of code to fetch. */
export { cardWords } from "./card-lines.ts";
export { cardPicture } from "./card-picture.ts";

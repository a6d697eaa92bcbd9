/** Lets a file be dropped anywhere on an element; says while one hovers over it, so that the page can show where it goes. */
export function listenForFiles(
  element: HTMLElement,
  hover: (over: boolean) => void,
  open: (file: File) => void,
): void {
  element.addEventListener("dragover", (event) => {
    event.preventDefault();
    hover(true);
  });
  element.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hover(false);
  });
  element.addEventListener("drop", (event) => {
    event.preventDefault();
    hover(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
}

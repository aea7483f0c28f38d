// The size of the paper that the browser is to print on, for as long as a screen shows.

/** Asks for a size of page. @param paper a name that CSS knows for `size` @returns takes it back */
export function askForPaper(paper: 'a4' | 'letter'): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${paper} portrait; }`);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

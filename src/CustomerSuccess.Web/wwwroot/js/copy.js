// Copies a text where it stands. The click itself does it, since browsers give the clipboard to what a person has just done.

/** Copies the source's text on a click of the button, and says whether it could; where it could not, the text is selected. */
export function copyOnClick(button, source, owner) {
  button.addEventListener('click', async () => {
    let done = true;
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
    } catch {
      done = false;
      getSelection().selectAllChildren(source);
    }

    await owner.invokeMethodAsync('CopiedAsync', done);
  });
}

// Opens the browser's modal dialog and tells the component when the user wants it closed.
export function open(dialog, component) {
  const before = document.activeElement;
  const ask = () => component.invokeMethodAsync('ClosedAsync');
  const cancel = event => { event.preventDefault(); ask(); };
  // The dialog fills its own box; a click beside that box is on its backdrop.
  const outside = event => {
    const box = dialog.getBoundingClientRect();
    if (event.target === dialog && (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom)) {
      ask();
    }
  };

  dialog.addEventListener('cancel', cancel);
  dialog.addEventListener('click', outside);
  dialog.showModal();
  return {
    dispose() {
      dialog.removeEventListener('cancel', cancel);
      dialog.removeEventListener('click', outside);
      dialog.close();
      if (before?.isConnected) {
        before.focus();
      }
    },
  };
}

// Brings the tab that is open into view where there is not room for all of them.
export function show(tabs) {
  const open = tabs.querySelector('[aria-current]');
  if (open && tabs.scrollWidth > tabs.clientWidth) {
    const [box, view] = [open.getBoundingClientRect(), tabs.getBoundingClientRect()];
    // Half of what is free stays on either side, so that its neighbours show that there are some.
    tabs.scrollLeft += box.left - view.left - (view.width - box.width) / 2;
  }
}

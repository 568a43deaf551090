// Arrow keys walk the rows of a list; Enter follows the row's link, as links do.

/** Lets the arrow keys, Home and End move the focus between the links marked with data-row. */
export function walk(table) {
  table.addEventListener('keydown', pressed => {
    const links = [...table.querySelectorAll('a[data-row]')];
    const at = links.indexOf(pressed.target.closest('tr')?.querySelector('a[data-row]'));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[pressed.key];
    if (next === undefined || pressed.altKey || pressed.ctrlKey || pressed.metaKey || !links[next]) {
      return;
    }

    pressed.preventDefault();
    links[next].focus();
  });
}

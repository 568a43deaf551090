// Keys that work on every page: "/" searches, "g" and a letter go somewhere, "?" lists them. They are deaf while somebody types.
(() => {
  const places = { o: '/', m: '/my-customers', c: '/customers', e: '/entry' };
  let isGoing = false;
  let timer;
  const types = target => target.closest?.('input, textarea, select, [contenteditable=true]');

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || types(event.target) || document.querySelector('dialog[open]:not(#keys)')) {
      return;
    }

    if (isGoing && places[event.key]) {
      isGoing = false;
      event.preventDefault();
      const link = document.querySelector(`.nav a[href="${places[event.key]}"]`);
      link ? link.click() : location.assign(places[event.key]);
      return;
    }

    isGoing = event.key === 'g';
    clearTimeout(timer);
    timer = setTimeout(() => { isGoing = false; }, 1500);
    if (event.key === '/') {
      const search = document.getElementById('search');
      if (search?.offsetParent) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === '?') {
      event.preventDefault();
      document.getElementById('keys')?.showModal();
    }
  });

  // A button that prints needs no round trip to the server.
  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-print]')) {
      window.print();
    }
  });
})();

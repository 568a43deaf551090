// Runs before the first paint: where the user leaves the theme to the device, asks the device, now and whenever it changes its mind.
(() => {
  const html = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let isOurs = !html.dataset.theme;
  const follow = () => {
    if (!html.dataset.theme) {
      isOurs = true;
    }

    const wanted = dark.matches ? 'dark' : 'light';
    if (isOurs && html.dataset.theme !== wanted) {
      html.dataset.theme = wanted;
    }
  };

  follow();
  dark.addEventListener('change', follow);
  // A page that comes by enhanced navigation brings the server's attributes of the document with it.
  new MutationObserver(follow).observe(html, { attributeFilter: ['data-theme'] });
})();

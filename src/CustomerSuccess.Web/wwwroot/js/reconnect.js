// Shows the dialog while Blazor marks it with one of its classes, and reloads where the server has forgotten the page.
(() => {
  const start = () => {
    const dialog = document.getElementById('components-reconnect-modal');
    const look = () => {
      const state = [...dialog.classList].find(name => name.startsWith('components-reconnect-'))?.slice('components-reconnect-'.length);
      if (state === 'rejected') {
        location.reload();
      } else if (state === 'show' || state === 'failed' || state === 'retrying') {
        if (!dialog.open) {
          dialog.showModal();
        }
      } else if (dialog.open) {
        dialog.close();
      }
    };

    new MutationObserver(look).observe(dialog, { attributeFilter: ['class'] });
    dialog.addEventListener('cancel', event => event.preventDefault());
    dialog.querySelector('[data-reconnect]').addEventListener('click', async () => {
      if (!await Blazor.reconnect()) {
        location.reload();
      }
    });
  };

  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', start) : start();
})();

// Sends files one after another as the body of a request each: the browser reads them from the disk as the server takes them.

/** Sends what is chosen in the form's file field, draws how far each is, and tells the component the job when all are here. */
export function watch(form, component, job) {
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-list]');
  let current = null;

  const send = async () => {
    const files = [...input.files];
    input.disabled = true;
    list.replaceChildren();
    let failed = false;
    for (const file of files) {
      const line = draw(list, file.name);
      try {
        job = await post(file, line);
        line.say(form.dataset.sent);
      } catch (fault) {
        failed = true;
        line.fail(fault.message || form.dataset.failed);
      }
    }

    input.disabled = false;
    input.value = '';
    if (!failed && job) {
      await component.invokeMethodAsync('SentAsync', job);
    } else if (job) {
      // What could not be sent is to be read before the page of the rest is opened.
      const link = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
      link.href = `imports/${job}`;
      link.textContent = form.dataset.goOn;
    }
  };

  const post = (file, line) => new Promise((resolve, reject) => {
    if (file.size > Number(form.dataset.most)) {
      reject(new Error(form.dataset.tooLarge));
      return;
    }

    current = new XMLHttpRequest();
    const to = new URLSearchParams({ name: file.name, ...(job ? { job } : {}) });
    current.open('POST', `imports/files?${to}`);
    current.setRequestHeader('Content-Type', 'application/octet-stream');
    current.setRequestHeader('RequestVerificationToken', form.querySelector('input[name=__RequestVerificationToken]')?.value ?? '');
    current.upload.onprogress = sent => line.progress(sent.total ? sent.loaded / sent.total : 0);
    current.upload.onload = () => {
      line.say(form.dataset.reading);
      line.progress(null);
    };
    // While the server reads a workbook it tells how far it is, a line each time; the last line is its answer.
    current.onprogress = () => line.progress(lastLine(current.responseText)?.share ?? null);
    current.onload = () => {
      const answer = lastLine(current.responseText);
      if (answer?.job) {
        line.progress(1);
        resolve(answer.job);
      } else {
        reject(new Error(answer?.message));
      }
    };
    current.onerror = () => reject(new Error(form.dataset.failed));
    current.onabort = () => reject(new Error(form.dataset.failed));
    line.say(form.dataset.sending);
    current.send(file);
  });

  input.addEventListener('change', send);
  if (input.files.length > 0) {
    // Chosen before this was listening.
    send();
  }

  return {
    dispose() {
      input.removeEventListener('change', send);
      current?.abort();
    },
  };
}

function lastLine(text) {
  try {
    return JSON.parse(text.trimEnd().split('\n').at(-1));
  } catch {
    return null;
  }
}

function draw(list, name) {
  const line = list.appendChild(document.createElement('li'));
  const title = line.appendChild(document.createElement('bdi'));
  title.textContent = name;
  const bar = line.appendChild(document.createElement('progress'));
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', name);
  const said = line.appendChild(document.createElement('span'));
  said.className = 'hint';
  return {
    progress: share => (share === null ? bar.removeAttribute('value') : bar.value = share),
    say: text => { said.textContent = text; },
    fail: text => { bar.remove(); said.className = 'hint err'; said.textContent = text; },
  };
}

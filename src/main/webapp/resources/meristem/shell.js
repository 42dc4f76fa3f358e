// The shell: drawer, theme switch, the search key, and the keeper that loses nothing a person has typed.
(() => {
  const root = document.documentElement;

  const isDark = () =>
    (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

  document.addEventListener('click', event => {
    if (event.target.closest('[data-theme-switch]')) {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
    }
    const drawer = document.querySelector('[data-drawer]');
    const onButton = event.target.closest('[data-drawer]');
    if (onButton || (document.body.classList.contains('drawer-open') && !event.target.closest('#navigation'))) {
      const open = document.body.classList.toggle('drawer-open', onButton ? undefined : false);
      drawer.setAttribute('aria-expanded', open);
      if (open) document.querySelector('#navigation a').focus();
    }
  });

  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing) {
      const search = document.querySelector('[data-slash]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
    if (event.key === 'Escape' && document.body.classList.contains('drawer-open')) {
      document.querySelector('[data-drawer]').click();
      document.querySelector('[data-drawer]').focus();
    }
  });

  // a page that the server sent back is asked for anew by a reload; the form is not sent again over what was kept since
  history.replaceState(history.state, '', location.href);

  // what was refused is marked at its field, for as long as it is wrong
  const markRefused = () => {
    document.querySelectorAll('[aria-invalid]').forEach(field => {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    });
    const fields = [...document.querySelectorAll('.field-error')]
      .map(error => [error, document.getElementById(error.id.replace(/-message$/, ''))])
      .filter(([, field]) => field);
    for (const [error, field] of fields) {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', error.id);
    }
    return fields.map(([, field]) => field);
  };

  // and found by the keyboard; else the reason is
  document.addEventListener('DOMContentLoaded', () => {
    const fields = markRefused();
    const reason = document.querySelector('#messages:has(.error)');
    if (reason) reason.tabIndex = -1;
    (fields.length ? fields[0] : reason)?.focus();
  });

  // an answer that complains of nothing ends the complaints of the one before
  const answered = xhr => {
    if (!xhr.responseXML?.querySelector('update[id=messages]')) {
      document.querySelectorAll('#messages .error').forEach(message => message.remove());
    }
    markRefused();
  };

  // what no request can carry is not sent; the limits of a field are the server's
  const LONGEST_SENT = 1_000_000;
  const isTooLong = text => encodeURIComponent(text.toWellFormed?.() ?? text).length > LONGEST_SENT;
  document.addEventListener('input', event => {
    if (event.target.matches('textarea, input:not([type=file])')) {
      event.target.setCustomValidity(isTooLong(event.target.value) ? root.dataset.tooLong : '');
    }
  });

  // The keeper: after a pause in typing the form is sent to the server; until the server says "saved" the text also
  // stands in this browser's store, and a page that finds such text there brings it back.
  const PAUSE = 1200;
  const SKIPPED = /ViewState|ClientWindow|primefaces|faces\./;
  let timer = null;
  let sent = null;

  // a browser's store is small; what does not fit stands in the form only
  const remember = (name, text) => {
    try {
      localStorage.setItem(name, text);
    } catch {
      localStorage.removeItem(name);
    }
  };

  const keeper = () => document.querySelector('.keeper');
  const form = () => keeper().closest('form');
  const key = () => 'meristem.keep.' + keeper().dataset.keep;
  const fields = () =>
    [...form().elements].filter(field => field.name && !SKIPPED.test(field.name) && !/hidden|file|submit|button|password/.test(field.type));
  const say = text => (keeper().querySelector('.saved-at').textContent = text);

  const snapshot = () =>
    JSON.stringify(fields().map(field => [field.name, /radio|checkbox/.test(field.type) ? field.value + '=' + field.checked : field.value]));

  const restore = text => {
    const kept = JSON.parse(text);
    const all = fields();
    for (const [name, value] of kept) {
      for (const field of all.filter(one => one.name === name)) {
        if (/radio|checkbox/.test(field.type)) {
          if (value === field.value + '=true') field.checked = true;
          if (value === field.value + '=false') field.checked = false;
        } else {
          field.value = value;
        }
      }
    }
  };

  const send = () => {
    timer = null;
    sent = snapshot();
    if (isTooLong(sent)) {
      say(root.dataset.tooLong);
    } else {
      window.keepForm();
    }
  };

  // leaving a field tells of a change that was sent already; then nothing moves under the pointer
  const typed = event => {
    if (event.type === 'change' && snapshot() === sent) return;
    remember(key(), snapshot());
    say(keeper().dataset.unsaved);
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  };

  // a button that hands the form in: what was typed goes with it, unless the server sends the form back
  document.addEventListener('submit', event => {
    if (event.submitter && event.submitter.matches('[data-keeper-done]')) clearTimeout(timer);
  });

  // who turns away from what was typed does not want it back
  document.addEventListener('click', event => {
    if (keeper() && event.target.closest('[data-keeper-forget]')) {
      clearTimeout(timer);
      localStorage.removeItem(key());
    }
  });

  // What is typed into [data-words] stands in this browser's store, beside what was there before, until the form is sent
  // and the server says that the act was carried out. It is put back where nobody has changed it meanwhile.
  const TYPED = 'meristem.typed.';
  const SENT = 'meristem.sent';
  const before = new WeakMap();
  const wording = field => field.closest('[data-words]') && !/hidden|file|submit|button|password/.test(field.type);
  const words = field => `${TYPED}${field.closest('[data-words]').dataset.words} ${location.pathname}${location.search} ${field.id}`;
  const held = field => (/radio|checkbox/.test(field.type) ? field.checked : field.value);
  const hold = (field, value) => (/radio|checkbox/.test(field.type) ? (field.checked = value) : (field.value = value));

  document.addEventListener('input', event => {
    const field = event.target;
    if (!wording(field)) return;
    const kept = JSON.parse(localStorage.getItem(words(field)));
    remember(words(field), JSON.stringify({ was: kept ? kept.was : (before.get(field) ?? ''), now: held(field) }));
  });

  const noteSent = (sending, button) => {
    const part = button?.closest('[data-part]') ?? sending;
    const sent = [...sending.elements].filter(field => part.contains(field) && wording(field)).map(words);
    if (keeper() && sending === form()) sent.push(key());
    sessionStorage.setItem(SENT, JSON.stringify(sent));
  };
  document.addEventListener('submit', event => noteSent(event.target, event.submitter));

  document.addEventListener('DOMContentLoaded', () =>
    window.jQuery?.(document)
      .on('pfAjaxSend', (event, xhr, request) => {
        const source = document.getElementById(request.source?.id ?? request.source);
        if (source?.closest('form')) noteSent(source.closest('form'), source);
      })
      .on('pfAjaxComplete', (event, xhr) => {
        answered(xhr);
        if (!xhr.responseXML?.querySelector('redirect')) sessionStorage.removeItem(SENT);
      }));

  document.addEventListener('DOMContentLoaded', () => {
    const sent = JSON.parse(sessionStorage.getItem(SENT)) ?? [];
    sessionStorage.removeItem(SENT);
    if (root.dataset.done === 'true') sent.forEach(one => localStorage.removeItem(one));
    const restored = [];
    for (const field of [...document.querySelectorAll('input, textarea, select')].filter(wording)) {
      before.set(field, held(field));
      const kept = JSON.parse(localStorage.getItem(words(field)));
      if (kept && kept.was === held(field) && kept.now !== kept.was) {
        hold(field, kept.now);
        restored.push(words(field));
      }
    }
    const notice = document.getElementById('restored');
    notice.hidden = !restored.length;
    notice.querySelector('button').addEventListener('click', () => {
      restored.forEach(one => localStorage.removeItem(one));
      location.replace(location.href);
    });
  });

  // a form that does something once is sent once, however often the button is pressed
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-once]')) return;
    if (event.target.dataset.once === 'sent') event.preventDefault();
    event.target.dataset.once = 'sent';
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('[data-once]').forEach(once => (once.dataset.once = 'true')));

  window.Keeper = {
    // the server's answer: "kept" says that it has what was sent, but for the fields that it marks
    answered(xhr, status, args) {
      answered(xhr);
      const kept = args && args.kept && snapshot() === sent;
      if (kept && !form().querySelector('.field-error')) localStorage.removeItem(key());
      if (!kept) say(keeper().dataset.unsaved);
    },
  };

  // a moment of another zone is said in the reader's zone too
  document.addEventListener('DOMContentLoaded', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
    const offset = date => new Intl.DateTimeFormat('en', { timeZoneName: 'longOffset' })
      .formatToParts(date).find(part => part.type === 'timeZoneName').value.replace('GMT', 'UTC');
    document.querySelectorAll('time[data-zone]').forEach(time => {
      const date = new Date(time.dateTime);
      const yours = local.format(date);
      if (time.dataset.zone !== here && !time.textContent.includes(yours)) {
        time.append(` (${time.dataset.yours.replace('{0}', `${yours} ${offset(date)}`)})`);
      }
    });
  });

  // whoever signs out leaves nothing that they typed to the next one at this computer
  document.addEventListener('click', event => {
    if (!event.target.closest('[id="shell:leave"]')) return;
    clearTimeout(timer);
    Object.keys(localStorage).filter(one => one.startsWith('meristem.')).forEach(one => localStorage.removeItem(one));
  }, true);

  document.addEventListener('DOMContentLoaded', () => {
    const tooLarge = document.querySelector('input[type=file][data-most-bytes]');
    if (tooLarge) {
      tooLarge.addEventListener('change', () => {
        const file = tooLarge.files[0];
        tooLarge.setCustomValidity(file && file.size > +tooLarge.dataset.mostBytes ? tooLarge.dataset.tooLarge : '');
        tooLarge.reportValidity();
      });
    }
    const toFix = document.querySelector('.fixing input[type=text]');
    if (toFix) toFix.focus();
    if (!keeper()) return;
    const kept = localStorage.getItem(key());
    if (kept && kept !== snapshot()) {
      restore(kept);
      say(keeper().dataset.restored);
      timer = setTimeout(send, PAUSE);
    }
    form().addEventListener('input', typed);
    form().addEventListener('change', typed);
  });
})();

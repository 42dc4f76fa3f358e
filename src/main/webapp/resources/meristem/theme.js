// Sets the chosen theme before anything is painted; without a choice the system's preference holds.
(() => {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
})();

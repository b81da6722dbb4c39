// Before anything is painted, so that a chosen theme does not flash. The page takes over from here.
(() => {
	const themes = ['light', 'dark'];
	let theme = new URLSearchParams(location.search).get('theme');
	try {
		theme ??= localStorage.getItem('dateline:1:theme');
	} catch {
		// Storage is forbidden: the device's theme it is.
	}
	if (theme !== null && themes.includes(theme)) document.documentElement.dataset.theme = theme;
})();

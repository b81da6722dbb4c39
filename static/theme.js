// Before anything is painted, so that a chosen theme does not flash.
(() => {
	const themes = ['light', 'dark'];
	let theme = new URLSearchParams(location.search).get('theme');
	try {
		theme ??= localStorage.getItem('dateline:1:theme');
	} catch {
		// Storage is forbidden.
	}
	const { dataset } = document.documentElement;
	if (theme !== null && themes.includes(theme)) dataset.theme = theme;
	// Nor does the opening list, where the address asks for another; see ExplorerFrame.
	if (/[?&](?!theme|lang|map|proj|utm)[a-z]+=/.test(location.search)) dataset.asked = '';
})();

// Parts are gone when the site was renewed under an open page: it is loaded again, once.
addEventListener('vite:preloadError', async () => {
	try {
		if (sessionStorage.getItem('dateline:1:again')) return;
		if (!(await fetch(location.href, { method: 'HEAD' })).ok) return;
		sessionStorage.setItem('dateline:1:again', '1');
		location.reload();
	} catch {}
});

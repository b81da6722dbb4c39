import { mapFor, showIn } from '#lib/embed/host/driven-map.ts';

const LINK = 'data-dateline';
const STEP = 'data-dateline-step';
/** A step begins when it crosses the middle of the screen. */
const MIDDLE = '-45% 0px -45% 0px';

/** Lets links (`<a data-dateline="view">`) and passing prose (`data-dateline-step`) drive a map. */
export function connectArticle(): void {
	addEventListener('click', (event) => {
		const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
		if (event.defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
		const link = target instanceof Element ? target.closest(`[${LINK}]`) : null;
		if (!link || !drive(link, LINK, 'true')) return;
		event.preventDefault();
		const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
		mapFor(link)?.scrollIntoView({
			block: 'nearest',
			behavior: smooth ? 'smooth' : 'auto'
		});
	});
	if (document.readyState !== 'loading') watchSteps();
	else addEventListener('DOMContentLoaded', watchSteps, { once: true });
}

function watchSteps(): void {
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (isIntersecting) drive(target, STEP, 'step');
			}
		},
		{ rootMargin: MIDDLE }
	);
	for (const step of document.querySelectorAll(`[${STEP}]`)) observer.observe(step);
}

/** Shows what the element names, and marks it as the one that is shown. Without a map: false. */
function drive(element: Element, attribute: string, current: string): boolean {
	const map = mapFor(element);
	if (!map || !showIn(map, element.getAttribute(attribute) ?? '')) return false;
	for (const other of document.querySelectorAll(`[${attribute}][aria-current]`)) {
		if (mapFor(other) === map) other.removeAttribute('aria-current');
	}
	element.setAttribute('aria-current', current);
	return true;
}

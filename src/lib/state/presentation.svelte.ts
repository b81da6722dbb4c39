import type { Camera, ProjectionName, Theme } from '#lib/core/address/view.ts';

/** What the map is asked to show: `[lng, lat]` degrees to fit, or a camera to take. */
export type CameraRequest = { fit: readonly (readonly [lng: number, lat: number])[] } | Camera;

/** How a page shows what it looks at: the map's camera, the theme, the language, what is said. */
export class Presentation {
	#camera: Camera | null = $state.raw(null);
	#cameraRequest: CameraRequest | null = $state.raw(null);
	#projection: ProjectionName = $state('mercator');
	#theme: Theme = $state('auto');
	#preferredTheme: Theme | null = $state(null);
	#shortcuts = $state(true);
	#tellsChanges = $state(true);
	#widthUnit: string | null = $state(null);
	#language: string | null = $state(null);
	#notices: readonly string[] = $state.raw([]);
	#acts = $state(0);

	/** The last settled camera, also the one to open with; null: fit the dataset. */
	get camera(): Camera | null {
		return this.#camera;
	}

	get cameraRequest(): CameraRequest | null {
		return this.#cameraRequest;
	}

	get projection(): ProjectionName {
		return this.#projection;
	}

	get theme(): Theme {
		return this.#theme;
	}

	/** The theme the reader has set, now or on an earlier visit; null: none. */
	get preferredTheme(): Theme | null {
		return this.#preferredTheme;
	}

	/** Whether single keys work as shortcuts. */
	get shortcuts(): boolean {
		return this.#shortcuts;
	}

	/** Whether the map says what changes on it while time passes. */
	get tellsChanges(): boolean {
		return this.#tellsChanges;
	}

	/** The unit whose amounts make flows wide; null: the number of records does. */
	get widthUnit(): string | null {
		return this.#widthUnit;
	}

	/** The reader's choice as a BCP 47 tag; null: the dataset's own language. */
	get chosenLanguage(): string | null {
		return this.#language;
	}

	/** What could not be understood or found, for the reader. */
	get notices(): readonly string[] {
		return this.#notices;
	}

	/** Grows with every deliberate change of the view: each is a step in the browser's history. */
	get acts(): number {
		return this.#acts;
	}

	/** Said by the map when it has come to rest. */
	setCamera(camera: Camera | null): void {
		this.#camera = camera;
	}

	requestCamera(target: CameraRequest): void {
		this.#cameraRequest = target;
	}

	/** Said by the map when it has obeyed. */
	clearCameraRequest(): void {
		this.#cameraRequest = null;
	}

	setWidthUnit(unit: string | null): void {
		this.#widthUnit = unit;
	}

	setProjection(projection: ProjectionName): void {
		this.#projection = projection;
	}

	/** Sets the theme for good, unlike a theme that an address asks for. */
	setTheme(theme: Theme): void {
		this.#theme = theme;
		this.#preferredTheme = theme;
	}

	setShortcuts(shortcuts: boolean): void {
		this.#shortcuts = shortcuts;
	}

	setTellsChanges(tellsChanges: boolean): void {
		this.#tellsChanges = tellsChanges;
	}

	setLanguage(language: string | null): void {
		this.#language = language;
	}

	setNotices(notices: readonly string[]): void {
		this.#notices = notices;
	}

	dismissNotice(index: number): void {
		this.#notices = this.#notices.filter((_, at) => at !== index);
	}

	protected showTheme(theme: Theme): void {
		this.#theme = theme;
	}

	protected countAct(): void {
		this.#acts++;
	}
}

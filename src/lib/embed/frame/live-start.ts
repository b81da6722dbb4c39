/** What the small script of a frame hands over to the live map. */
export interface LiveStart {
	/** The still page, which gives way when the map has drawn. */
	still: HTMLElement;
	id: string;
	/** The compiled dataset, on its way; rejects where it cannot be had. */
	data: Promise<string>;
	/** The query of the frame's address, without `?`. */
	query: string;
	/** The reader has pressed play. */
	play: boolean;
	/** What the page around the frame has asked for so far, latest last. */
	asked: readonly unknown[];
}

export interface LiveFrame {
	/** Takes a message of the page around the frame; what is none is passed over. */
	hear: (data: unknown) => void;
}

/** What the module of the live map gives. */
export interface LiveModule {
	startLive: (start: LiveStart) => Promise<LiveFrame>;
}

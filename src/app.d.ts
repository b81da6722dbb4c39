declare global {
	namespace App {
		interface Locals {
			/** Whether the page reads columns, with vectors where it may compile what does. */
			readsColumns?: boolean;
		}
	}
}

export {};

import { offerRenderers } from './map-page.ts';
import { MAP_WAYS } from './map-ways.ts';

offerRenderers(MAP_WAYS);

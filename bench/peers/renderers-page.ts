import { offerRenderers } from '../renderers/map-page.ts';
import { MAP_WAYS } from '../renderers/map-ways.ts';
import { deckPoints } from './deck-points.ts';
import { flowmapFlows } from './flowmap-flows.ts';

offerRenderers({ ...MAP_WAYS, deck: deckPoints, flowmap: flowmapFlows });

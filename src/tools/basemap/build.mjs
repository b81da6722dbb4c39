// `npm run basemap`: derives data/basemap from Natural Earth packages and the hand-made tables there.
import { runNode } from '../run.mjs';

process.exit(await runNode(['--import', 'tsx', 'src/tools/basemap/write-basemap.ts']));

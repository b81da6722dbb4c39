import { toSha256 } from './sha256.ts';

const TEXT = 'On 2 May 1900 the envoy left Vienna. He reached Berlin on 3 May 1900.\n';

/** The files of a dataset with one event and one relation in which nothing is wrong. */
export function smallDataset(): Record<string, string> {
	return {
		'datapackage.json': JSON.stringify({
			name: 'small',
			title: 'Small',
			resources: ['sources', 'places', 'actors', 'events', 'relations', 'excerpts'].map((name) => ({
				name,
				path: `${name}.csv`
			})),
			dateline: {
				format: 1,
				kinds: [{ id: 'visit', label: { en: 'Visits' }, shape: 'circle' }]
			}
		}),
		'sources.csv': `id,title,language,file,sha256\nletter,A letter,en,letter.txt,${toSha256(TEXT)}\n`,
		'places.csv':
			'id,name,kind,lat,lon,country\nvienna,Vienna,city,48.2,16.37,AT\nberlin,Berlin,city,52.52,13.4,DE\n',
		'actors.csv': 'id,name,kind\nenvoy,The envoy,person\n',
		'events.csv':
			'id,title,kind,date,date_basis,place,place_basis,from,actors,modality\n' +
			'envoy-in-berlin,Envoy reaches Berlin,visit,1900-05-03,stated,berlin,stated,vienna,envoy=guest,asserted\n',
		'relations.csv':
			'id,title,kind,date,date_basis,from,to,directed,modality\n' +
			'envoy-sent,Envoy sent to Berlin,visit,1900-05-02,stated,vienna,berlin,yes,asserted\n',
		'excerpts.csv':
			'id,source,exact,supports\n' +
			'leaves,letter,the envoy left Vienna,relation:envoy-sent\n' +
			'arrives,letter,He reached Berlin on 3 May 1900,event:envoy-in-berlin\n',
		'texts/letter.txt': TEXT
	};
}

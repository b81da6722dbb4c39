import { FrameCamera, type ViewedMap } from '#lib/core/crowd/frame-camera.ts';
import { toMercatorX, toMercatorY, toVector } from '#lib/core/crowd/place-table.ts';

interface View {
	lng: number;
	lat: number;
	zoom: number;
	width?: number;
	height?: number;
	globe?: boolean;
}

/** A camera without bearing or pitch; the globe is seen from infinitely far away. */
export function toTestCamera(view: View): FrameCamera {
	const { lng, lat, zoom, width = 800, height = 600, globe = false } = view;
	const worldPx = 512 * 2 ** zoom;
	const asideDeg = (width / 2 / worldPx) * 360;
	const map: ViewedMap = {
		getCanvas: () => ({ clientWidth: width, clientHeight: height, width }),
		getCenter: () => ({ lng, lat }),
		getZoom: () => zoom,
		getBounds: () => ({ getWest: () => lng - asideDeg, getEast: () => lng + asideDeg })
	};
	const [sx, sy] = [(2 * worldPx) / width, (-2 * worldPx) / height];
	const flat = [sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, 1, 0];
	flat.push(-sx * toMercatorX(lng), -sy * toMercatorY(lat), 0, 1);
	const projection = {
		mainMatrix: globe ? toGlobeMatrix(view, worldPx / (2 * Math.PI), width, height) : flat,
		fallbackMatrix: flat,
		clippingPlane: [...toVector(lng, lat), 0],
		projectionTransition: globe ? 1 : 0
	};
	return new FrameCamera(map, projection, globe);
}

function toGlobeMatrix({ lng, lat }: View, radiusPx: number, width: number, height: number) {
	const [east, north] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
	const right = [Math.cos(east), 0, -Math.sin(east)];
	const up = [
		-Math.sin(north) * Math.sin(east),
		Math.cos(north),
		-Math.sin(north) * Math.cos(east)
	];
	const [sx, sy] = [(2 * radiusPx) / width, (2 * radiusPx) / height];
	const columns = [0, 1, 2].flatMap((axis) => [right[axis]! * sx, up[axis]! * sy, 0, 0]);
	return [...columns, 0, 0, 0, 1];
}

import { MARK_SHAPES, type MarkShape } from '#lib/core/model/dataset.ts';

/** Corners, radius in radii of a mark, direction of a corner in degrees, and lift as in `SHAPE_PATHS`. */
const POLYGONS: Partial<Record<MarkShape, readonly number[]>> = {
	'triangle-down': [3, 1.24, 90, -0.18],
	square: [4, 1.273, 45, 0],
	hexagon: [6, 1.08, 90, 0],
	'triangle-up': [3, 1.24, -90, 0.18],
	diamond: [4, 1.24, 90, 0],
	chevron: [6, 0, 0, 0],
	star: [10, 0, 0, 0]
};

const SHAPES = MARK_SHAPES.map((shape) => {
	const [sides, radius, direction, lift] = POLYGONS[shape] ?? [7, 0, 0, 0];
	return `vec4(${[sides, radius, (direction! * Math.PI) / 180, lift].map((n) => n!.toFixed(4))})`;
});
const of = (shape: MarkShape) => MARK_SHAPES.indexOf(shape);

/**
 * Of each mark: place, code (see `MARK_BITS`). It stands on its seed of the sunflower, see
 * `toSlotOffset`; rows picked out have a ring, those that speak of an area a fine one.
 */
export const MARK_VERTEX = `uniform float u_mark;
uniform vec4 u_picked;
flat out vec4 v_color;
flat out vec4 v_form;
void main(){
uvec2 a=datum(gl_VertexID);
uint slot=a.y&255u;
float d=slot==255u?0.:1.3608*u_mark*sqrt(float(slot)+.5),g=float(slot)*2.3999632;
vec4 kind=texelFetch(u_kinds,ivec2(int(a.y>>8)&255,0),0);
float id=float(gl_VertexID),ring=any(equal(u_picked.xy,vec2(id)))?3.2:any(equal(u_picked.zw,vec2(id)))?1.2:(a.y>>19&1u)==1u?.6:0.;
float half_=u_mark*1.4+1.5+(ring>0.?ring+2.:0.);
v_color=vec4(kind.rgb,((a.y>>18&1u)==1u?.55:1.)*(u_dim>0.&&ring<2.?.16:1.));
v_form=vec4(floor(kind.a*255.+.5),float(a.y>>16&3u),half_,ring);
gl_Position=texel(a.x,1).w<.5?vec4(2.,2.,2.,1.):moved(projectTile(near(a.x)+vec2(u_world,0.)),d*vec2(cos(g),sin(g)));
gl_PointSize=2.*half_*u_density;
}`;

/** Kind is colour and shape, standing is form: filled, faded with an outline, dashed and hollow. */
export const MARK_FRAGMENT = `uniform float u_mark;
flat in vec4 v_color;
flat in vec4 v_form;
const vec4 F[${SHAPES.length}]=vec4[](${SHAPES.join()});
float cover(float d){return clamp(.5-d*u_density,0.,1.);}
void main(){
vec2 p=(gl_PointCoord*2.-1.)*v_form.z;
int shape=int(v_form.x);
float r=u_mark,d;
vec4 f=F[shape];
if(shape==${of('star')}){
float s=.6283185,t=abs(mod(atan(p.x,.08*r-p.y)+s,2.*s)-s);
vec2 q=length(p-vec2(0.,.08*r))*vec2(cos(t),sin(t)),c=r*vec2(.56*cos(s),.56*sin(s)),e=normalize(c-vec2(1.32*r,0.));
d=dot(q-vec2(1.32*r,0.),vec2(e.y,-e.x));
}else if(shape==${of('chevron')}){
vec2 q=vec2(p.x,abs(p.y))*4.2/r;
d=max(max(dot(q-vec2(4.2,0.),vec2(.673,.74)),dot(q+vec2(.6,0.),vec2(-.762,-.648))),q.y-4.)*r/4.2;
}else if(f.y>0.){
float s=6.2831853/f.x,R=f.y*r;
vec2 q=p-vec2(0.,f.w*R);
float t=atan(q.y,q.x)-f.z-.5*s;
d=cos(floor(.5+t/s)*s-t)*length(q)-R*cos(.5*s);
}else d=length(p)-r*(shape==${of('dot')}?.62:1.);
vec3 c=v_color.rgb;
float inner=cover(d+.7),outer=cover(d-(v_form.y<.5?.9:.7));
if(v_form.y<.5)c=mix(u_land,c,cover(d));
else if(v_form.y<1.5)c=mix(c,mix(u_land,c,.3),inner);
else c=mix(fract(atan(p.y,p.x)/6.2831853*f.x+.29)<.58?c:u_land,u_land,inner);
o=vec4(c,1.)*outer;
if(v_form.w>0.)o+=vec4(u_ink,1.)*cover(abs(d-2.-.5*v_form.w)-.5*v_form.w)*(1.-outer);
o*=v_color.a;
}`;

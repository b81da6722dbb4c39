import { KIND_CLASSES } from '#lib/core/crowd/slice-drawing.ts';

/** Of each place: place and code; root of its number, or less than 0 its radius in pixels; shares of kinds, summed up. */
export const DISC_VERTEX = `uniform float u_root;
out vec2 v_p;
flat out float v_r,v_code;
flat out vec4 v_0,v_1,v_2;
vec4 shares(uint n){return vec4(uvec4(n,n>>8,n>>16,n>>24)&255u)/255.;}
void main(){
int d=(gl_VertexID>>2)*3,c=gl_VertexID&3;
uvec2 a=datum(d),b=datum(d+1),s=datum(d+2);
float root=real(d+1).x;
v_r=root<0.?-root:max(2.5,u_root*root);
v_code=float(a.y);
v_0=shares(b.y);v_1=shares(s.x);v_2=shares(s.y);
v_p=(vec2(c&1,c>>1)*2.-1.)*(v_r+(a.y>1u?6.:1.5));
gl_Position=texel(a.x,1).w<.5?vec4(2.,2.,2.,1.):moved(projectTile(near(a.x)+vec2(u_world,0.)),v_p);
}`;

/** Shares of kinds clockwise from the top; a ring where there is room for a number within. */
export const DISC_FRAGMENT = `in vec2 v_p;
flat in float v_r,v_code;
flat in vec4 v_0,v_1,v_2;
float cover(float d){return clamp(.5-d*u_density,0.,1.);}
void main(){
float l=length(v_p),d=l-v_r;
if(v_code>1.5){
float w=v_code<2.5?1.:.6;
o=vec4(v_code<2.5?u_chosen:u_ink,1.)*cover(abs(d-2.5)-w);
return;
}
vec4 t=vec4(fract(atan(v_p.x,-v_p.y)/6.2831853));
int k=int(dot(step(v_0,t)+step(v_1,t)+step(v_2,t),vec4(1.))+.5);
vec3 c=v_code<.5?texelFetch(u_kinds,ivec2(k>${KIND_CLASSES - 2}?255:k,0),0).rgb:mix(u_land,u_ink,.55);
float hole=v_r<14.?0.:cover(l-v_r+6.);
vec4 body=mix(vec4(c,1.),vec4(u_lit,1.)*.86,hole)*cover(d);
float rim=cover(d-.9)*(1.-cover(d))*.8;
o=body+vec4(u_land,1.)*rim;
}`;

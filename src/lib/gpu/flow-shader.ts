import { LOOP_REACH_PX, MOST_PIECES } from '#lib/core/crowd/strand-form.ts';
import { STRAND_NUMBERS } from '#lib/core/crowd/strand-list.ts';
import { OPPOSITE_WITHIN, SHORT_ARC, TIE } from '#lib/core/crowd/arc-path.ts';

/** Numbers of the corners of one strand. */
const CORNERS = 2 * (MOST_PIECES + 1);
const n = (value: number) => value.toFixed(6);

/**
 * Of each strand: from, to, code; roots of the numbers at its ends, as of discs; width; see
 * `ArcPart` for what of the line is drawn. The last two of its pieces are its head where it has a
 * direction. See `ArcPath` for the line, which on the globe bends on
 * the sphere itself; of it the error of 32 bits at the ends is taken back, and `toAsidePx`.
 */
export const FLOW_VERTEX = `uniform float u_root;
uniform vec2 u_focus;
uniform float u_radius;
out float v_off,v_half,v_along;
flat out vec4 v_form;
uvec3 a;
vec3 A,B,M,N;
vec2 ra,rb,ea,eb;
float om,x0,bend;
bool tiny,far;
vec3 slerp(vec3 p,vec3 q,float w,float t){float s=sin(w);return s<1e-6?p:(sin((1.-t)*w)*p+sin(t*w)*q)/s;}
vec2 raw(float t){
vec3 v=far?t<.5?slerp(A,M,PI/2.,2.*t):slerp(M,B,PI/2.,2.*t-1.):slerp(A,B,om,t);
#ifdef GLOBE
v=normalize(v+N*bend*pow(max(0.,sin(PI*t)),.8));
#endif
float s=clamp(v.y,-.99999,.99999),x=atan(v.x,v.z)/(2.*PI)+.5;
return vec2(x-floor(x-x0+.5),.5-log((1.+s)/(1.-s))/(4.*PI))-u_centre.xy;
}
vec4 clip(float t){return projectTile((tiny?mix(ra,rb,t):raw(t)+mix(ea,eb,t))+vec2(float(a.z>>8&255u)-8.,0.));}
vec2 px(vec4 c){return c.xy/c.w*.5*u_view*vec2(1.,-1.);}
float rim(float r){return r<0.?-r:max(2.5,u_root*r);}
vec2 unit(vec2 v){return v/max(length(v),1e-6);}
vec2 right(vec2 v){return vec2(-v.y,v.x);}
void main(){
int row=gl_VertexID/${CORNERS}*${STRAND_NUMBERS / 2},k=gl_VertexID%${CORNERS}>>1;
a=uvec3(datum(row),datum(row+1).x);
vec3 b=vec3(real(row+1).y,real(row+2)),part=vec3(real(row+3),real(row+4).x);
int last=int(a.z>>16);
bool loop=a.x==a.y,two=(a.z&4u)>0u,weak=(a.z&16u)>0u;
A=texel(a.x,1).xyz;B=texel(a.y,1).xyz;
x0=texel(a.x,0).x;
ra=near(a.x);rb=near(a.y);rb.x-=floor(rb.x-ra.x+.5);
float chord=length(B-A);
om=2.*asin(min(1.,.5*chord));
tiny=chord<${n(SHORT_ARC)};
far=length(A+B)<${n(OPPOSITE_WITHIN)};
x0+=far?.25:${n(TIE)};
M=length(A.xz)<1e-6?vec3(1.,0.,0.):vec3(A.z,0.,-A.x)/length(A.xz);
if(u_radius>3e5){ea=ra-raw(0.);eb=rb-raw(1.);eb.x-=floor(eb.x+.5);}
float rf=rim(b.x),rt=rim(b.y),w=b.z,len=loop?2.4*(rf+${n(LOOP_REACH_PX)}):max(om*u_radius,1.);
float head=two||weak?0.:4.5+1.5*w,lane=float(a.z>>5&7u),t0=loop?.1:max(part.x,(rf+1.)/len),t1=loop?.9:min(part.y,1.-(rt+2.)/len),th=max(t0,t1-head/(loop?len:part.z));
float t=head>0.?k==last?t1:mix(t0,th,min(1.,float(k)/float(last-2))):mix(t0,t1,float(k)/float(last));
float half_=.5*(head>0.&&k>last-2?k==last?0.:w+4.+.6*w:w*(two||weak?1.:mix(.42,1.,t)));
float pad=weak?.5:1.7,side=(gl_VertexID&1)==0?-1.:1.,h=t>.5?-.01:.01;
float aside=(two?0.:clamp(.055*len,7.,26.))+lane*clamp(.04*len,7.,13.);
bend=aside/u_radius;
N=cross(far?M:B,A);
N/=max(length(N),1e-6);
vec4 c=clip(loop?0.:t);
vec2 q,e;
if(loop){
vec2 g=vec2(t,t+.01),o=3.6*g*(1.-g)*(rf+${n(LOOP_REACH_PX)}+9.*lane),y=-PI/2.+1.7*(g-.5);
q=px(c)+o.x*vec2(cos(y.x),sin(y.x));
e=unit(px(c)+o.y*vec2(cos(y.y),sin(y.y))-q);
}else{
vec2 p=px(c),p2=px(clip(t+h)),m=right(unit((p2-p)*sign(h)));
#ifdef GLOBE
if(!tiny)aside=0.;
#endif
vec2 s=aside*pow(max(vec2(0.),sin(PI*vec2(t,t+h))),vec2(.8));
q=p+m*s.x;
e=unit((p2+m*s.y-q)*sign(h));
}
v_half=half_;
v_off=side*(half_+pad);
v_along=(t-t0)*len;
bool on=u_focus.x<0.||(u_focus.y<0.?float(a.x)==u_focus.x||float(a.y)==u_focus.x:all(equal(vec2(a.xy),u_focus))||all(equal(vec2(a.yx),u_focus)));
v_form=vec4(float(a.z&3u),weak?1.:0.,((a.z&8u)>0u?.55:1.)*(on?1.:.12),head>0.?(th-t0)*len:1e9);
q+=right(e)*v_off;
gl_Position=c.w<=0.||t1<=t0||texel(a.x,1).w*texel(a.y,1).w<.5?vec4(2.,2.,2.,1.):vec4(q/(.5*u_view)*vec2(1.,-1.)*c.w,c.zw);
}`;

/** Standing is form: solid, faded, dashed with an open head. The land shows along the edges. */
export const FLOW_FRAGMENT = `in float v_off,v_half,v_along;
flat in vec4 v_form;
float cover(float d){return clamp(.5-d*u_density,0.,1.);}
void main(){
float d=abs(v_off)-v_half,body=cover(d),s=v_form.x;
bool weak=v_form.y>.5,planned=abs(s-2.)<.5,head=v_along>v_form.w;
if(planned&&!head&&mod(v_along,8.6)>5.)body=0.;
vec3 c=planned&&head?mix(u_flow,u_land,cover(d+1.1)):u_flow;
body*=weak?.16:s<.5||planned?.92:s<1.5?.4:.6;
float casing=weak||head?0.:cover(d-1.2)*.55*(1.-body);
o=(vec4(c,1.)*body+vec4(u_land,1.)*casing)*v_form.z;
}`;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const SPECIAL = /[&<>"']/g;
/** XML 1.0 has no way to write these. */
const NEVER_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as it stands in the content or a quoted attribute of XML or HTML. */
export function escapeXml(text: string): string {
	return text.replace(NEVER_IN_XML, '\ufffd').replace(SPECIAL, (sign) => ENTITIES[sign] ?? sign);
}

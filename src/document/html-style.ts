/** The style sheet of a report: readable on a screen, on A4 and in black and white; fonts are those of the system. */
export const sheetStyle = `
@page{size:A4;margin:14mm 14mm 16mm}@page lying{size:A4 landscape;margin:12mm}.wide body{page:lying}.wide main,.wide footer{max-width:1180px}.wide figure svg{max-width:720px}.wide td:not(.w){white-space:nowrap}.wide td small{color:#37434f;font-size:10px}.wide tbody th{min-width:84px}.wide td.w:nth-last-child(9){min-width:150px}.pair{display:grid;grid-template-columns:1fr 1fr;gap:20px}
*{box-sizing:border-box}
body{margin:0;color:#17212d;background:#fff;font:15px/1.55 system-ui,"PingFang TC","Microsoft JhengHei","Noto Sans TC",sans-serif}
main{max-width:760px;margin:0 auto;padding:24px}
h1{font-size:24px;line-height:1.25;margin:0}h2{font-size:19px;border-top:2px solid #1d5fae;padding-top:10px;margin:28px 0 8px}h3{font-size:15px;margin:14px 0 4px}
.sub{color:#526072;margin:2px 0 10px}.verdict p{margin:0 0 4px}.verdict p:first-child{font-size:17px;font-weight:600}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;list-style:none;margin:12px 0;padding:0}
.cards li{border:1px solid #c4ccd6;border-radius:6px;padding:6px 8px;display:flex;flex-direction:column}
.cards span{font-size:12px;color:#526072}.cards b{font-size:16px}.cards small{font-size:11px;color:#526072}
figure{margin:10px 0 16px;break-inside:avoid}figure svg{width:100%;height:auto;display:block}
figcaption{font-size:13px;color:#37434f}details{font-size:12px;margin-top:4px}summary{cursor:pointer;color:#1d5fae}
table{border-collapse:collapse;width:100%;font-size:12px;margin:6px 0}th,td{border-bottom:1px solid #dfe5eb;padding:3px 6px;text-align:right;vertical-align:top}
.w{text-align:left}tbody th{font-weight:400}
#plan td,section table td{overflow-wrap:anywhere}
.ribbon{display:flex;list-style:none;margin:0;padding:0;font-size:11px;gap:2px}
.ribbon li{border:1px solid #526072;padding:2px 4px;flex-basis:0;min-width:0;overflow:hidden;white-space:nowrap;background:#eef2f6}
.ribbon .listed{background:#dce8f6}.ribbon .in_stock,.ribbon .capacity{background:#fbe4cf}.ribbon .cash{background:#f3d3d3}.ribbon .preferred{background:#e3efe4}
footer{max-width:760px;margin:0 auto;padding:8px 24px 24px;font-size:11px;color:#526072;border-top:1px solid #c4ccd6}
@media print{main{max-width:none;padding:0}body{font-size:10.5pt}details{display:none}.wide details{display:none!important}.wide .pair~figure svg{max-height:84mm}@supports selector(::details-content){details:not(.long){display:block}details::details-content{content-visibility:visible;display:block;height:auto}details summary{display:none}}.boss{break-after:page}.boss figure svg{max-height:50mm}.boss figure{margin:6px 0 8px}h2{break-after:avoid}tr{break-inside:avoid}footer{padding:0}}
@media (max-width:640px){.pair{grid-template-columns:1fr}section table{display:block;overflow-x:auto}.cards{grid-template-columns:repeat(2,1fr)}}
`;

package org.handslag.reporting.rendering;

/** How a report looks, on a screen and on paper; all colours reach 4.5:1 on their ground. */
final class Style {
    static final String CSS =
            """
            :root{--ink:#1b1f24;--soft:#4a5560;--line:#c5ccd3;--main:#14507a;--pale:#eef3f7;--warn:#8a2b0e}
            *{box-sizing:border-box}
            body{margin:0;font:17px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff}
            .skip{position:absolute;left:-9999px}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
            header,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
            header{padding-top:2.5rem;border-bottom:4px solid var(--main);padding-bottom:1.25rem}
            header p.kind{margin:0;font-size:1.15rem;color:var(--main);font-weight:600}
            h1{font-size:2.1rem;line-height:1.2;margin:.2rem 0 1rem}
            h2{font-size:1.45rem;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:1px solid var(--line);color:var(--main)}
            h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.25rem;margin:0}
            dt{color:var(--soft)}dd{margin:0}
            nav ol{columns:2;padding-left:2rem}
            a{color:var(--main)}a:focus,.scroll:focus{outline:3px solid #b35c00;outline-offset:2px}
            .key{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;padding:0;list-style:none}
            .key li{background:var(--pale);border-left:4px solid var(--main);padding:.6rem .9rem}
            .key b{display:block;font-size:1.55rem;line-height:1.25}
            .scroll{overflow-x:auto;margin:1rem 0}
            table{border-collapse:collapse;width:100%;font-size:.94rem}
            table.two{width:auto;min-width:min(28rem,100%)}
            caption{text-align:left;font-weight:600;padding:.35rem 0}
            th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:left;font-weight:400}
            thead th{background:var(--pale);font-weight:600}
            thead th.n{white-space:normal}tbody th,tfoot th{min-width:9rem}
            tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--ink)}
            .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .warn{border-left:4px solid var(--warn);background:#fdf3ee;padding:.6rem 1rem;margin:1rem 0}
            .warn p{margin:.25rem 0}
            .words{border-left:4px solid var(--line);padding:.1rem 1rem;margin:1rem 0}
            .soft{color:var(--soft);font-size:.94rem}
            figure{margin:1.25rem 0}figcaption{font-weight:600}
            svg{width:100%;height:auto;max-width:46rem;font:13px system-ui,Arial,sans-serif;fill:var(--ink)}
            .legend span{margin-right:1.2rem}.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.4em;border:1px solid #4a5560}
            .legend .s0 i{background:#14507a}.legend .s1 i{background:#b8c7d3}.legend .s2 i{background:#8a2b0e}
            .sign{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:2.75rem 2rem;margin-top:3rem;padding:0;list-style:none}
            .sign li{border-top:1px solid var(--ink);padding-top:.3rem}
            footer{padding-top:2rem;padding-bottom:3rem;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
            h1,h2,h3,p,li,dd,figcaption,caption{overflow-wrap:break-word}
            @media (max-width:40rem){body{font-size:16px}h1{font-size:1.6rem;hyphens:auto}dl{grid-template-columns:1fr}dd{margin-bottom:.45rem}nav ol{columns:1}.key{grid-template-columns:1fr}}
            @media print{body{font-size:10.5pt}nav,.skip{display:none}h2{break-after:avoid}table,figure,.warn,.sign{break-inside:avoid}.scroll{overflow:visible}thead{display:table-header-group}@page{size:A4;margin:18mm 16mm}}
            """;

    private Style() {}
}

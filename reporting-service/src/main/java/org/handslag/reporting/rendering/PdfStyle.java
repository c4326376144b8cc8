package org.handslag.reporting.rendering;

/** How a report looks as PDF: what the renderer knows of CSS has no grids and no variables. */
final class PdfStyle {
    private static final String CSS =
            """
            @page{size:A4;margin:20mm 17mm 22mm 17mm;
              @bottom-left{content:%s;font-family:Embedded;font-size:8pt;color:#4a5560}
              @bottom-right{content:%s;font-family:Embedded;font-size:8pt;color:#4a5560}}
            @page:first{@bottom-left{content:""}}
            body{margin:0;font-family:Embedded;font-size:9.5pt;line-height:1.45;color:#1b1f24}
            header{border-bottom:3pt solid #14507a;padding-bottom:10pt}
            header p.kind{margin:0;font-size:12pt;color:#14507a;font-weight:700}
            h1{font-size:22pt;line-height:1.2;margin:2pt 0 12pt 0}
            h2{font-size:14.5pt;margin:20pt 0 7pt 0;padding-top:7pt;border-top:0.75pt solid #c5ccd3;color:#14507a;page-break-after:avoid}
            h3{font-size:11pt;margin:14pt 0 4pt 0;page-break-after:avoid}
            dl{margin:0}
            dt{color:#4a5560;float:left;clear:left;width:38mm}
            dd{margin:0 0 2.5pt 41mm}
            ul{padding-left:13pt;margin:5pt 0}li{margin:2pt 0}
            ul.key{padding:0;margin:8pt 0;list-style:none}
            ul.key li{display:inline-block;vertical-align:top;width:34mm;min-height:14mm;margin:0 1.5mm 2.5mm 0;background:#eef3f7;border-left:3pt solid #14507a;padding:4pt 6pt}
            ul.key b{display:block;font-size:15pt;line-height:1.2}
            .scroll{margin:9pt 0 12pt 0}
            table{border-collapse:collapse;width:100%%;font-size:8.3pt;line-height:1.3;-fs-table-paginate:paginate;-fs-page-break-min-height:22mm}
            table.two{width:105mm}
            table.short{page-break-inside:avoid;-fs-table-paginate:auto}
            caption{text-align:left;font-weight:700;font-size:9.2pt;padding:2pt 0 3pt 0;page-break-after:avoid}
            tr{page-break-inside:avoid}
            th,td{padding:2.6pt 4pt;border-bottom:0.6pt solid #c5ccd3;vertical-align:top;text-align:left;font-weight:400}
            thead th{background:#eef3f7;font-weight:700}
            tfoot th,tfoot td{font-weight:700;border-top:1.2pt solid #1b1f24}
            .n{text-align:right}td.n{white-space:nowrap}
            .warn{border-left:3pt solid #8a2b0e;background:#fdf3ee;padding:4pt 8pt;margin:8pt 0}
            .warn p{margin:2pt 0}
            .soft{color:#4a5560;font-size:8.5pt}
            figure{margin:9pt 0;page-break-inside:avoid}figcaption{font-weight:700}
            svg{width:165mm}
            .legend{margin:2pt 0 4pt 0;font-size:8.5pt}.legend span{margin-right:14pt}
            .legend i{display:inline-block;width:7pt;height:7pt;margin-right:4pt;border:0.6pt solid #4a5560}
            .legend .s0 i{background:#14507a}.legend .s1 i{background:#b8c7d3}.legend .s2 i{background:#8a2b0e}
            ul.sign{margin-top:30pt;padding:0;list-style:none}
            ul.sign li{display:inline-block;vertical-align:top;width:75mm;margin:0 8mm 26pt 0;border-top:0.75pt solid #1b1f24;padding-top:2pt;page-break-inside:avoid}
            footer{margin-top:16pt;padding-top:6pt;border-top:0.75pt solid #c5ccd3;color:#4a5560;font-size:7.5pt}
            """;

    private PdfStyle() {}

    static String of(Document document) {
        String[] around = new Texts(document.language()).get("pdf.page").split("\\{pages?}", -1);
        return CSS.formatted(
                quoted(document.kind() + " – " + document.title()),
                quoted(around[0])
                        + " counter(page) "
                        + quoted(around[1])
                        + " counter(pages) "
                        + quoted(around[2]));
    }

    /** A string of CSS: whatever could end it is written by its number. */
    private static String quoted(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c < 0x20 || c == '"' || c == '\\' || c == '<') {
                                css.append(c < 0x20 ? " " : "\\%x ".formatted(c));
                            } else {
                                css.appendCodePoint(c);
                            }
                        });
        return css.append('"').toString();
    }
}

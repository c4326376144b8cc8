package org.handslag.reporting.boardreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One report in every format. */
class FormatsOverHttpTest {
    private final Scene scene = new Scene().programme().admitted("a", "2016-03-01");
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);

    private String preview() {
        return "/api/report-previews/%s?report=final&asOf=2018-04-30"
                .formatted(scene.id("programme"));
    }

    private String frozen() {
        return "/api/reports/"
                + leader.post(
                                "/api/reports",
                                Map.of(
                                        "programme", scene.id("programme"),
                                        "report", "final",
                                        "asOf", "2018-04-30",
                                        "frozenOn", "2018-05-02"))
                        .id();
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, application/json, '{'",
        "html, text/html, text/html;charset=UTF-8, <!DOCTYPE html>",
        "pdf, application/pdf, application/pdf, %PDF-",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "csv, text/csv, text/csv;charset=UTF-8, \ufeffsection",
    })
    void whatIsAcceptedOrNamedIsAnswered(
            String format, String accept, String type, String beginning) {
        String path = preview() + "&lang=nb";
        Answer accepted = leader.with("Accept", accept).get(path);
        Answer named = leader.with("Accept", "text/html").get(path + "&format=" + format);
        for (Answer answer : new Answer[] {accepted, named}) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(type);
            assertThat(answer.text()).startsWith(beginning);
            assertThat(answer.header("Content-Disposition"))
                    .startsWith(
                            format.equals("json") || format.equals("html")
                                    ? "inline;"
                                    : "attachment;")
                    .contains(
                            "\"kavlinge-lomma-final-2018-04-30-preview"
                                    + (format.equals("json") ? "" : "-nb")
                                    + "."
                                    + format
                                    + "\"");
        }
    }

    @Test
    void aFrozenReportIsNamedAsTheInternalEdition() {
        String report = frozen();
        Answer sheet = leader.get(report + "?format=xlsx");
        assertThat(sheet.header("Content-Disposition"))
                .contains("\"kavlinge-lomma-final-2018-04-30-internal-sv.xlsx\"");
        assertThat(leader.get(report).json().path("frozen").path("edition").intValue()).isOne();
    }

    @Test
    void whoTakesAFileHasReadTheReport() {
        String report = frozen();
        AuditGuarantee audit = new AuditGuarantee(Scene.SERVICE);
        for (String format : new String[] {"pdf", "xlsx", "csv"}) {
            int before = audit.entries(scene.tenant()).size();
            assertThat(leader.get(report + "?format=" + format).status()).isEqualTo(200);
            assertThat(audit.entries(scene.tenant())).hasSize(before + 1);
            assertThat(audit.entries(scene.tenant()).getLast().getString("operation"))
                    .isEqualTo("show-report");
        }
    }

    @ParameterizedTest
    @CsvSource({"&format=docx, 400", "&format=, 400", "&format=pdf&lang=fr, 400"})
    void whatThereIsNotIsRefused(String query, int status) {
        assertThat(leader.get(preview() + query).status()).isEqualTo(status);
        assertThat(leader.with("Accept", "image/png, */x").get(preview()).status()).isEqualTo(406);
    }
}

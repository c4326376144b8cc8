package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Strand;

/** What the process leader writes for a report, and who signs it. */
final class Wording {

    private static final List<String> PARTNERS =
            List.of(
                    "kavlinge-municipality",
                    "lomma-municipality",
                    "employment-service",
                    "social-insurance-agency",
                    "region");

    private final Strand calls;
    private final Cast cast;

    Wording(Strand calls, Cast cast) {
        this.calls = calls;
        this.cast = cast;
    }

    /** The words for each part of a report, by its key. */
    private static Map<String, String> of(String report) {
        Map<String, String> words = new LinkedHashMap<>();
        switch (report) {
            case "interim-1" -> {
                words.put(
                        "summary",
                        "Mentorer är rekryterade i båda kommunerna och omgång 1 är igång."
                                + "\n\nRekryteringen tog längre tid än planen räknade med.");
                words.put("decisions-asked", "Inga beslut begärs.");
            }
            case "interim-2" -> {
                words.put("summary", "Omgång 1 är genomförd och omgång 2 förbereds.");
                words.put(
                        "decisions-asked",
                        "Styrelsen ombeds ta ställning till fortsatt behov senast 2017-02-28.");
                words.put("lessons", "Egna mål före matchningen gör samtalen lättare att börja.");
            }
            default -> {
                words.put("summary", "Programmet är genomfört i två omgångar.");
                words.put("decisions-asked", "Styrelsen ombeds godkänna slutrapporten.");
                words.put("lessons", "Tydliga roller och tidig uppföljning betyder mest.");
                words.put(
                        "evaluation-changes",
                        "Efter delutvärderingen följs varje par upp inom en månad.");
                words.put(
                        "equality",
                        "Kvinnor och män har haft samma möjligheter i urval och matchning.");
                words.put(
                        "ordinary-operation",
                        "Kommunerna för mentorskapet vidare tillsammans med Rotary.");
            }
        }
        return words;
    }

    /** Writes them, before the report is frozen. */
    void write(String report, LocalDate day) {
        of(report)
                .forEach(
                        (section, text) ->
                                calls.post(
                                        cast.processLeader,
                                        "write-report-text",
                                        "/api/report-texts",
                                        Fields.of(
                                                "programme",
                                                cast.programme,
                                                "report",
                                                report,
                                                "section",
                                                section,
                                                "language",
                                                "sv",
                                                "text",
                                                text,
                                                "published",
                                                section.equals("summary"),
                                                "on",
                                                day)));
    }

    /** Every partner that signs has signed. */
    void sign(String id, LocalDate day) {
        PARTNERS.forEach(
                partner ->
                        calls.post(
                                cast.processLeader,
                                "sign-report",
                                "/api/reports/" + id + "/signatures",
                                Fields.of("signatory", partner, "on", day, "toldBy", "staff")));
    }
}

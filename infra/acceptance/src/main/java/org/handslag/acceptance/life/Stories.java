package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.acceptance.client.Fields;

/**
 * What becomes of what participants have made: most consent to publishing it, and a few think
 * better of it afterwards.
 */
final class Stories {

    private static final double CONSENT = 0.7;
    private static final double THINK_BETTER = 0.15;

    private final Cast cast;
    private final Diary diary;

    Stories(Cast cast, Diary diary) {
        this.cast = cast;
        this.diary = diary;
    }

    /** Something was made on that day. */
    void made(Participant participant, String product, String outcome, LocalDate day) {
        String purpose = purpose(product);
        if (participant.chance.with(CONSENT)) {
            said(participant, "give-consent", "/consents", purpose, day);
            LocalDate shown = day.plusDays(participant.chance.between(1, 5));
            diary.at(
                    participant,
                    shown,
                    on -> published(participant, "publish-product", outcome, "", on));
            if (participant.chance.with(THINK_BETTER)) {
                diary.at(
                        participant,
                        shown.plusDays(participant.chance.between(2, 6)),
                        on -> {
                            said(
                                    participant,
                                    "withdraw-consent",
                                    "/consent-withdrawals",
                                    purpose,
                                    on);
                            published(participant, "unpublish-product", outcome, "-end", on);
                        });
            }
        }
    }

    private String purpose(String product) {
        return cast.definition.list("outcomes", "products").stream()
                .filter(each -> Definition.keyOf(each).equals(product))
                .map(each -> each.path("purpose").asString(""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no product " + product));
    }

    private static void said(
            Participant participant, String operation, String path, String purpose, LocalDate on) {
        Map<String, Object> body = Fields.of("purpose", purpose, "on", on, "toldBy", "participant");
        participant.calls.post(
                participant.officer, operation, "/api/participants/" + participant.id + path, body);
    }

    private static void published(
            Participant participant, String operation, String outcome, String end, LocalDate on) {
        participant.calls.post(
                participant.officer,
                operation,
                "/api/outcomes/" + outcome + "/publication" + end,
                Fields.of("on", on));
    }
}

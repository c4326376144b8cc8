package org.handslag.acceptance.world;

import java.util.List;
import java.util.Locale;

/** What organisations of a place offer, and what comes of it for its participant. */
final class FirmsOfPlace {

    private final Founded founded;
    private final Fixtures into;

    FirmsOfPlace(Founded founded, Fixtures into) {
        this.founded = founded;
        this.into = into;
    }

    /** An open offer. */
    String offer() {
        return founded.post(
                founded.leader(),
                "offer-placement",
                "/api/placement-offers",
                "organisation",
                of("organisation"),
                "programmes",
                List.of(of("programme")),
                "kind",
                "internship",
                "text",
                founded.texts().words("work"),
                "places",
                3,
                "on",
                founded.today());
    }

    /** The participant applies to it. */
    String application(String offer) {
        return founded.post(
                founded.leader(),
                "apply-to-offer",
                "/api/placement-offers/" + offer + "/applications",
                "admission",
                of("admission"),
                "letter",
                founded.texts().words("letter"),
                "on",
                founded.today());
    }

    /** A package that the programme has saved. */
    String savedPackage() {
        return founded.post(
                founded.leader(),
                "save-package",
                "/api/internship-packages",
                "programme",
                of("programme"),
                "key",
                "package-" + of("participant").toLowerCase(Locale.ROOT),
                "title",
                "Invented");
    }

    /** The participant's tour, with nothing on it yet. */
    String tour() {
        return founded.post(
                founded.leader(),
                "plan-tour",
                "/api/tours",
                "admission",
                of("admission"),
                "on",
                founded.today());
    }

    /** The participant begins, and the mentor goes along. */
    String internship() {
        return founded.post(
                founded.leader(),
                "start-internship",
                "/api/internships",
                "admission",
                of("admission"),
                "organisation",
                of("organisation"),
                "mentor",
                of("mentor"),
                "buddy",
                "mentor",
                "from",
                founded.today());
    }

    /** The mentor writes for the participant. */
    String reference() {
        return founded.post(
                founded.leader(),
                "write-reference",
                "/api/references",
                "pair",
                of("pair"),
                "text",
                founded.texts().words("reference"),
                "on",
                founded.today());
    }

    private String of(String name) {
        return into.find(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }
}

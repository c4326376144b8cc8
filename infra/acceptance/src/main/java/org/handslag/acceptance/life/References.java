package org.handslag.acceptance.life;

import java.time.LocalDate;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;

/** What mentors write for their participants at the end, where the blueprint lets them. */
final class References {

    private static final double WRITTEN = 0.4;
    private static final double OF_MANY = 0.15;

    private final Stage stage;
    private final Cast cast;

    References(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts a pair's reference on the agenda, where there will be one. */
    void schedule(Pair pair) {
        Participant participant = pair.participant();
        LocalDate on = When.earlier(pair.until(), cast.frame.ends()).minusDays(6);
        if (cast.definition.at("mentors", "mayWriteReference").asBoolean(false)
                && on.isAfter(pair.starts().plusMonths(3))
                && participant.chance.with(cast.large() ? OF_MANY : WRITTEN)) {
            stage.agenda().at(on, participant.strand, day -> write(pair, day));
        }
    }

    private void write(Pair pair, LocalDate day) {
        Actor mentor = pair.mentor().self;
        pair.participant()
                .calls
                .post(
                        mentor == null ? cast.processLeader : mentor,
                        "write-reference",
                        "/api/references",
                        Fields.of(
                                "pair",
                                pair.id(),
                                "on",
                                day,
                                "text",
                                cast.words(
                                        "Kommer i tid, frågar när något är oklart och lär sig"
                                                + " snabbt.",
                                        "Møter presis, spør når noe er uklart, og lærer raskt."),
                                "toldBy",
                                mentor == null ? "mentor" : null));
    }
}

package org.handslag.acceptance.demo;

import java.time.LocalDate;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Mentors who sign in read the cards that are shown to them, and hold that each shows exactly what
 * it may: a candidate's without name, the name once both have said yes, contact once the agreement
 * is signed and unless the participant withholds it.
 */
final class Cards {

    /** How many candidates a mentor reads up on before choosing. */
    static final int READ_BEFORE_CHOOSING = 2;

    private static final int ONE_IN_WITHHOLDS = 11;

    /** A mentor reads the CV of somebody who can be chosen. */
    void candidate(Strand calls, Mentor mentor, Participant participant) {
        if (mentor.self != null) {
            read(calls, mentor.self, mentor, participant, null, false, false);
        }
    }

    /** A mentor reads who the other of a pair is, both having said yes. */
    void accepted(Mentor mentor, Participant participant, String pair) {
        if (mentor.self != null) {
            read(participant.calls, mentor.self, mentor, participant, pair, true, false);
        }
    }

    /** Some rather give their address themselves: said before the agreement is signed. */
    void beforeAgreement(Participant participant, LocalDate day) {
        if (!withholds(participant)) {
            return;
        }
        Actor self = participant.self;
        participant.calls.post(
                self == null ? participant.officer : self,
                "withhold",
                "/api/participants/" + participant.id + "/withholdings",
                Fields.of(
                        "what",
                        "contact",
                        "to",
                        "pair-mentor",
                        "on",
                        day,
                        "toldBy",
                        self == null ? "participant" : null));
    }

    /** A mentor reads how to reach the other of a pair, the agreement being signed. */
    void agreed(Pair pair) {
        Actor self = pair.mentor().self;
        Participant participant = pair.participant();
        if (self != null) {
            read(
                    participant.calls,
                    self,
                    pair.mentor(),
                    participant,
                    pair.id(),
                    true,
                    !withholds(participant));
        }
    }

    private static boolean withholds(Participant participant) {
        return participant.number % ONE_IN_WITHHOLDS == 0;
    }

    private static void read(
            Strand calls,
            Actor self,
            Mentor mentor,
            Participant participant,
            @Nullable String pair,
            boolean named,
            boolean reached) {
        String path = "/api/participants/" + participant.id + "/card";
        JsonNode card =
                (pair == null
                                ? calls.get(self, "show-card", path, mentor.id)
                                : calls.get(self, "show-card", path, mentor.id, pair))
                        .body();
        hold(named == participant.person.name().equals(card.path("name").asString("")), "name");
        hold(
                reached == participant.person.phone().equals(card.path("phone").asString("")),
                "phone");
        hold(named || !card.toString().contains(participant.person.name()), "name");
        hold(reached || !card.toString().contains(participant.person.phone()), "phone");
        hold(!card.toString().contains(participant.person.address()), "address");
    }

    private static void hold(boolean holds, String field) {
        if (!holds) {
            throw new IllegalStateException("a card shows more or less than it may: " + field);
        }
    }
}

package org.handslag.acceptance.life;

import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is written down of meetings, by whom the policy says. */
final class Minutes {

    private static final double WRITTEN = 0.85;
    private static final double UNASKED = 0.08;

    private final Cast cast;

    Minutes(Cast cast) {
        this.cast = cast;
    }

    /** Whether somebody has to write minutes of a kind's meetings. */
    static boolean due(JsonNode kind) {
        String by = kind.path("minutes").path("by").asString("none");
        return !by.equals("none");
    }

    /** A pair's meeting was held, and somebody may write what it was about. */
    void write(Pair pair, JsonNode kind, String meeting) {
        Participant participant = pair.participant();
        switch (kind.path("minutes").path("by").asString("")) {
            case "none" -> {}
            case "participant" -> told(pair, meeting, participant.self, "participant", WRITTEN);
            case "mentor" -> told(pair, meeting, pair.mentor().self, "mentor", WRITTEN);
            case "staff" -> told(pair, meeting, cast.processLeader, "staff", WRITTEN);
            default -> {
                if (!cast.large()) {
                    told(pair, meeting, pair.mentor().self, "mentor", UNASKED);
                }
            }
        }
    }

    private void told(
            Pair pair, String meeting, @Nullable Actor writer, String side, double share) {
        Participant participant = pair.participant();
        if (participant.chance.with(share)) {
            participant.calls.post(
                    writer == null ? cast.processLeader : writer,
                    "write-minutes",
                    "/api/meetings/" + meeting + "/minutes",
                    Fields.of(
                            "text",
                            cast.words(
                                    "Vi gick igenom vad som har hänt sedan sist och bestämde"
                                            + " nästa steg.",
                                    "Vi gikk gjennom hva som har skjedd siden sist, og avtalte"
                                            + " neste skritt."),
                            "toldBy",
                            writer == null ? side : null));
        }
    }
}

package org.handslag.mentor.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Over HTTP: a participant reads of the mentor what their pair shows today. */
class WhatAParticipantReadsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final String mentor = tenant.recruited(tenant.as(Role.PROCESS_LEADER)).id();
    private final String participant = Ids.derived("participant", tenant.key());
    private final String pair = Ids.derived("pair", tenant.key());
    private final String card = "/api/mentors/" + mentor + "/card";
    private long sequence;

    @Test
    void theNameOfWhoIsProposedAndContactOnceAgreed() {
        Answer proposed = knowing(pair("proposed", null, null)).get(card);
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.text())
                .contains("Ingrid Ek")
                .doesNotContain("ingrid.ek@example.org", "0701740605");

        assertThat(knowing(pair("agreed", 3, null)).get(card).text())
                .contains("Ingrid Ek", "ingrid.ek@example.org", "0701740605");
    }

    @Test
    void nothingAfterGraceAndNothingOfADeclinedPair() {
        assertThat(knowing(pair("ended", 90, 14)).get(card).status()).isEqualTo(200);
        assertThat(knowing(pair("ended", 90, 15)).get(card).status()).isEqualTo(404);
        assertThat(knowing(pair("declined", null, null)).get(card).status()).isEqualTo(404);
    }

    @Test
    void nothingOfAMentorWhoIsNotTheirs() {
        String position = pair("agreed", 3, null);
        Caller stranger =
                tenant.asParticipant(Ids.derived("stranger", tenant.key())).after(position);

        assertThat(stranger.get(card).status()).isEqualTo(404);
        assertThat(tenant.asMentor(mentor).get(card).status()).isEqualTo(403);
        assertThat(stranger.get("/api/mentors/" + mentor).status()).isEqualTo(403);
    }

    private Caller knowing(String position) {
        return tenant.asParticipant(participant).after(position);
    }

    private String pair(String state, @Nullable Integer agreed, @Nullable Integer ended) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", pair);
        data.put("programme", tenant.programme());
        data.put("participant", participant);
        data.put("mentor", mentor);
        data.put("proposedOn", TODAY.minusDays(100).toString());
        if (agreed != null) {
            data.put("agreedOn", TODAY.minusDays(agreed).toString());
        }
        if (ended != null) {
            data.put("endedOn", TODAY.minusDays(ended).toString());
        }
        data.put("state", state);
        return Bus.shared()
                .publish("pairs", tenant.key(), pair, ++sequence, "pair.proposed.v1", data);
    }
}

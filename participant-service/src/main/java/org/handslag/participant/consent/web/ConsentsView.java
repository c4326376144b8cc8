package org.handslag.participant.consent.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.consent.model.Span;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * What a person consented to.
 *
 * @param consents from when till when; {@code to} is the first day without it
 * @param said everything that was said of it, in the order of recording
 */
record ConsentsView(@PersonId String participant, List<Span> consents, List<Said> said) {

    record Said(
            String purpose,
            boolean given,
            LocalDate on,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    static ConsentsView of(Stored<Participant> stored) {
        var consents = stored.state().consents();
        return new ConsentsView(
                stored.id(),
                consents.spans(),
                consents.said().stream()
                        .map(
                                each ->
                                        new Said(
                                                each.purpose(),
                                                each.given(),
                                                each.on(),
                                                each.recorded().by(),
                                                each.recorded().toldBy()))
                        .toList());
    }
}

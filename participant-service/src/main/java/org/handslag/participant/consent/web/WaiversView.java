package org.handslag.participant.consent.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** The secrecy that a person waived, in the order of recording. */
record WaiversView(@PersonId String participant, List<Item> waivers) {

    /** {@code to} is the first day without it. */
    record Item(
            int number,
            List<String> between,
            PrivateText about,
            LocalDate from,
            @Nullable LocalDate to,
            By recorded,
            @Nullable By ended) {}

    record By(String recordedBy, @Nullable ToldBy toldBy) {
        private static @Nullable By of(@Nullable Recorded recorded) {
            return recorded == null ? null : new By(recorded.by(), recorded.toldBy());
        }
    }

    static WaiversView of(Stored<Participant> stored) {
        return new WaiversView(
                stored.id(),
                stored.state().consents().waivers().stream()
                        .map(
                                waiver ->
                                        new Item(
                                                waiver.number(),
                                                waiver.between(),
                                                waiver.about(),
                                                waiver.from(),
                                                waiver.to(),
                                                new By(
                                                        waiver.recorded().by(),
                                                        waiver.recorded().toldBy()),
                                                By.of(waiver.ended())))
                        .toList());
    }
}

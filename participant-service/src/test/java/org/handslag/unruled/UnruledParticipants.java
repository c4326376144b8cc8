package org.handslag.unruled;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.participant.ParticipantApplication;
import org.handslag.participant.disclosure.model.Disclosed;
import org.handslag.participant.disclosure.model.DisclosureRule;
import org.handslag.participant.disclosure.model.Ground;
import org.handslag.participant.disclosure.model.Guard;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Shown;
import org.handslag.participant.disclosure.model.Source;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.disclosure.model.Why;
import org.handslag.platform.HandslagService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The participant service, showing everything to whoever has anything to do with a person. */
@HandslagService
@Import(ParticipantApplication.class)
public class UnruledParticipants {
    @Bean
    @Primary
    DisclosureRule everything() {
        return new DisclosureRule() {
            @Override
            public List<Shown> toMentor(
                    Policy policy,
                    Disclosed disclosed,
                    Guard guard,
                    Ground ground,
                    LocalDate today) {
                return all(today);
            }

            @Override
            public List<Shown> toWorkplace(
                    Policy policy,
                    Disclosed disclosed,
                    Guard guard,
                    String organisation,
                    LocalDate today) {
                return all(today);
            }
        };
    }

    private static List<Shown> all(LocalDate today) {
        return Stream.of(What.values())
                .map(
                        what ->
                                new Shown(
                                        what,
                                        true,
                                        Why.MOMENT_CAME,
                                        Source.PLATFORM_DEFAULT,
                                        today,
                                        null))
                .toList();
    }
}

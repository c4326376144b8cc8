package org.handslag.guarantees.journal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handslag.platform.HandslagService;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.handslag.platform.journal.Telling;
import org.springframework.context.annotation.Bean;

/** The smallest service that tells others what happened. */
@HandslagService
public class ChroniclesApplication {
    static final String PLURAL = "chronicles";

    @Bean
    Telling<Chronicle> chronicles() {
        return new Telling<>(PLURAL, Chronicle.class);
    }

    /** A fact for each day. */
    public record Chronicle(List<String> days) implements HoldsFacts {
        @Override
        public List<Fact> facts() {
            return IntStream.range(0, days.size())
                    .mapToObj(i -> new Fact("day-" + i, "day.passed.v1", Map.of("on", days.get(i))))
                    .toList();
        }
    }
}

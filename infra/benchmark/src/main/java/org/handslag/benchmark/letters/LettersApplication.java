package org.handslag.benchmark.letters;

import java.util.List;
import org.handslag.platform.HandslagService;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;

/** The service. */
@HandslagService
public class LettersApplication {
    /** The kind. */
    public static final String PLURAL = "letters";

    @Bean
    Mirror<Letter> letters(Mirrors mirrors) {
        return mirrors.of(PLURAL, Letter.class, "sender");
    }

    /** What the service wants to know of a letter: a part of it, as services do. */
    public record Letter(String id, String sender, String state, List<Step> steps) {}

    /** A dated fact of a letter. */
    public record Step(String what, String on) {}
}

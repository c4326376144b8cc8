package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/** A pair whose days are: proposed 1, accepted 5, agreed 10, ended 20 of May; grace 14 days. */
final class Cases {
    static final LocalDate PROPOSED = may(1);
    static final LocalDate ACCEPTED = may(5);
    static final LocalDate AGREED = may(10);
    static final LocalDate ENDED = may(20);
    static final LocalDate LAST_OF_GRACE = ENDED.plusDays(14);
    static final Recorded BY = new Recorded("01J8QY3N5V7W9X1Z2A4B6C8D0E", null);

    private Cases() {}

    static LocalDate may(int day) {
        return LocalDate.of(2016, 5, day);
    }

    static Ground.Paired proposed() {
        return new Ground.Paired("p", PROPOSED, null, null, null, false);
    }

    static Ground.Paired accepted() {
        return new Ground.Paired("p", PROPOSED, ACCEPTED, null, null, false);
    }

    static Ground.Paired agreed() {
        return new Ground.Paired("p", PROPOSED, ACCEPTED, AGREED, null, false);
    }

    static Ground.Paired ended() {
        return new Ground.Paired("p", PROPOSED, ACCEPTED, AGREED, ENDED, false);
    }

    static Ground.Paired declined() {
        return new Ground.Paired("p", PROPOSED, null, null, null, true);
    }

    static Ground.Choosing open() {
        return new Ground.Choosing("r", may(1), true);
    }

    static Ground.Choosing closed() {
        return new Ground.Choosing("r", may(1), false);
    }

    static Disclosed said(Say... says) {
        return new Disclosed(List.of(says), List.of());
    }

    static Say release(What what, Audience to, LocalDate on) {
        return new Say(what, to, true, on, BY);
    }

    static Say withhold(What what, Audience to, LocalDate on) {
        return new Say(what, to, false, on, BY);
    }

    static List<What> shown(List<Shown> steps) {
        List<What> shown = new ArrayList<>();
        for (Shown step : steps) {
            if (step.shown()) {
                shown.add(step.what());
            }
        }
        return shown;
    }

    static Shown step(List<Shown> steps, What what) {
        return steps.stream().filter(step -> step.what() == what).findFirst().orElseThrow();
    }

    static @Nullable LocalDate since(List<Shown> steps, What what) {
        return step(steps, what).since();
    }
}

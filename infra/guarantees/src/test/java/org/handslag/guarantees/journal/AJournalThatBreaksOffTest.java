package org.handslag.guarantees.journal;

import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.handslag.testkit.guarantee.Trap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AJournalThatBreaksOffTest {
    private final Space space = Space.own("chronicles");
    private final Chronicles chronicles = new Chronicles(space, RunningService.newTenant());

    /** Between the database and the broker, and after both. */
    @Test
    void tellsEachFactOnceWhereverItDies() {
        dieAndGoOn(Place.JOURNAL_WRITTEN, Place.JOURNAL_COMMITTED);
    }

    @Tag("long")
    @Test
    void tellsEachFactOnceHoweverOftenItDies() {
        dieAndGoOn(Place.JOURNAL_SENT, Place.JOURNAL_SENT, Place.JOURNAL_WRITTEN);
    }

    private void dieAndGoOn(Place... places) {
        try (ServiceProcess first = process()) {
            for (Place place : places) {
                first.start(Trap.halt(place, 1));
                chronicles.goOn(2);
                first.awaitHalted();
                chronicles.goOn(2);
            }
            first.start();
            chronicles.goOn(1);
            chronicles.mustBeToldOnceInOrder();
        }
    }

    /** Whoever has slept while another took over has written down what the other tells as well. */
    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"JOURNAL_WRITTEN", "JOURNAL_SENT", "JOURNAL_COMMITTED"})
    void tellsEachFactOnceWhereverItIsPausedWhileAnotherTakesOver(Place place) {
        try (ServiceProcess paused = process();
                ServiceProcess other = process()) {
            paused.start(Trap.pause(place, 1));
            chronicles.goOn(2);
            Awaitility.await().atMost(90, TimeUnit.SECONDS).until(paused::isPaused);
            chronicles.goOn(2);
            other.start();
            chronicles.mustBeToldOnceInOrder();
            paused.goOn();
            chronicles.goOn(3);
            chronicles.mustBeToldOnceInOrder();
        }
    }

    private ServiceProcess process() {
        return new ServiceProcess(space, ChroniclesApplication.class, "chronicles");
    }
}

package org.handslag.chaos.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handslag.chaos.client.Invocation.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir private Path folder;

    @Test
    void isOnDiskBeforeAnythingIsSentAndTellsWhatIsOpen() throws IOException {
        Path file = folder.resolve("run").resolve("history.ndjson");
        try (History history = new History(file)) {
            Invocation invocation =
                    history.invoked(Operation.RECORD_COST, 2, "/api/costs", Mark.amount(17), null);

            assertThat(Files.readAllLines(file))
                    .singleElement()
                    .asString()
                    .contains("\"event\":\"invoked\"", "record-cost", "costs:amount=17");
            assertThat(history.open(it -> it.touches("reporting-service"))).isEqualTo(1);
            assertThat(history.open(it -> it.touches("gateway-2"))).isEqualTo(1);
            assertThat(history.open(it -> it.touches("gateway"))).isZero();
            assertThat(history.all()).isEmpty();

            history.ended(
                    new Ended(
                            invocation,
                            Outcome.OK,
                            201,
                            new Position("costs", "01ARZ3NDEKTSV4RRFFQ69G5FAV", 1),
                            3));

            assertThat(history.open(it -> true)).isZero();
            assertThat(history.all()).extracting(Ended::attempts).containsExactly(3);
            assertThat(Files.readAllLines(file).getLast())
                    .contains("\"event\":\"ok\"", "costs/01ARZ3NDEKTSV4RRFFQ69G5FAV/1");
        }
    }

    @Test
    void aRefusalSaysNothingOfAnAttemptBeforeItThatHadNoAnswer() {
        assertThat(Outcome.UNKNOWN.then(Outcome.FAILED)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.UNKNOWN.then(Outcome.OK)).isEqualTo(Outcome.OK);
        assertThat(Outcome.FAILED.then(Outcome.UNKNOWN)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.FAILED.then(Outcome.FAILED)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aPositionIsReadAsItIsWritten() {
        assertThat(Position.of("group-events/01ARZ3NDEKTSV4RRFFQ69G5FAV/12"))
                .hasValueSatisfying(
                        it ->
                                assertThat(it)
                                        .hasToString("group-events/01ARZ3NDEKTSV4RRFFQ69G5FAV/12"));
        assertThat(Position.of("12")).isEmpty();
    }
}

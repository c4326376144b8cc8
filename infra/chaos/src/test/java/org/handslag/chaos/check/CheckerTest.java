package org.handslag.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.chaos.check.Facts.Mirror;
import org.handslag.chaos.check.Facts.Pair;
import org.handslag.chaos.check.Facts.Published;
import org.handslag.chaos.check.Facts.Source;
import org.handslag.chaos.check.Journal.Told;
import org.handslag.chaos.check.Violation.Kind;
import org.handslag.chaos.client.Invocation;
import org.handslag.chaos.client.Invocation.Ended;
import org.handslag.chaos.client.Mark;
import org.handslag.chaos.client.Operation;
import org.handslag.chaos.client.Outcome;
import org.handslag.chaos.client.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A history in which all is well; then one fault is planted. */
class CheckerTest {
    private static final Mark PROMISE = Mark.promise("firm", 1);

    private final List<Ended> history = new ArrayList<>();
    private final Map<String, Source> firms = new HashMap<>();
    private final Map<String, Source> pairs = new HashMap<>();
    private final List<Published> topic = new ArrayList<>();
    private final Map<String, Published> mirrored = new HashMap<>();
    private final List<String> parked = new ArrayList<>();
    private final Map<String, List<String>> due = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    CheckerTest() {
        history.add(write(Outcome.OK, PROMISE, new Position("organisations", "firm", 2)));
        history.add(write(Outcome.UNKNOWN, Mark.promise("firm", 2), null));
        history.add(write(Outcome.FAILED, Mark.promise("firm", 3), null));
        firms.put("firm", new Source(2, List.of(PROMISE), null));
        topic.add(published(1));
        topic.add(published(2));
        mirrored.put("firm", published(2));
        pairs.put("a", pair("ann", "mia", true));
        pairs.put("b", pair("ann", "mia", false));
        pairs.put("c", pair("bob", "mia", true));
        due.put("a", List.of("pair.formed.v1", "pair.agreed.v1"));
        told.add(new Told("a", "1", "pair.formed.v1", "2026-02-01T10:00:00Z", null));
        told.add(new Told("a", "2", "pair.agreed.v1", "2026-02-01T11:00:00+01:00", null));
    }

    private static Published published(long sequence) {
        return new Published("firm", sequence, "state " + sequence);
    }

    private static Source pair(String participant, String mentor, boolean live) {
        return new Source(1, List.of(), new Pair("cohort", participant, mentor, live));
    }

    private Ended write(Outcome outcome, @Nullable Mark mark, @Nullable Position position) {
        return new Ended(
                new Invocation(history.size() + 1L, Operation.PROMISE_MENTOR, 1, mark, null),
                outcome,
                200,
                position,
                1);
    }

    private static Ended read(int status, @Nullable Position seen) {
        return new Ended(
                new Invocation(
                        9,
                        Operation.SHOW_ORGANISATION,
                        2,
                        null,
                        new Position("organisations", "firm", 2)),
                status == 200 ? Outcome.OK : Outcome.FAILED,
                status,
                seen,
                1);
    }

    private List<Kind> found() {
        return Checker.check(
                        new Facts(
                                history,
                                Map.of("organisations", firms, "pairs", pairs),
                                Map.of("organisations", topic),
                                List.of(new Mirror("reporting-service", "organisations", mirrored)),
                                Map.of("mia", 2),
                                parked,
                                new Journal(due, told)))
                .stream()
                .map(Violation::kind)
                .toList();
    }

    @Test
    void whereAllIsWellNothingIsFoundWhateverBecameOfTheUnknown() {
        assertThat(found()).isEmpty();
        firms.put("firm", new Source(3, List.of(PROMISE, Mark.promise("firm", 2)), null));
        topic.add(published(3));
        mirrored.put("firm", published(3));
        assertThat(found()).isEmpty();
    }

    @Test
    void anAcknowledgedWriteThatIsNotThereIsLost() {
        firms.put("firm", new Source(2, List.of(), null));
        assertThat(found()).containsExactly(Kind.LOST);
    }

    @Test
    void anAggregateThatIsNotThereIsLost() {
        history.add(write(Outcome.OK, null, new Position("organisations", "gone", 1)));
        assertThat(found()).containsExactly(Kind.LOST);
    }

    @Test
    void aVersionBehindTheAcknowledgedOneIsLost() {
        history.add(write(Outcome.OK, null, new Position("organisations", "firm", 3)));
        assertThat(found()).containsExactly(Kind.LOST);
    }

    @Test
    void anEventThatWasNeverPublishedIsLost() {
        topic.removeLast();
        mirrored.put("firm", published(1));
        assertThat(found()).contains(Kind.LOST);
    }

    @Test
    void aTopicThatHasNothingOfWhatItsDatabaseHasIsLost() {
        history.clear();
        topic.clear();
        mirrored.clear();
        assertThat(found()).containsExactly(Kind.LOST);
    }

    @Test
    void whatWasPublishedAndIsInNoDatabaseIsOutOfOrder() {
        history.clear();
        firms.clear();
        assertThat(found()).containsExactly(Kind.ORDER);
    }

    @Test
    void anEffectThatIsThereTwiceIsFoundWhoeverWasToldOfIt() {
        Mark unknown = Mark.promise("firm", 2);
        firms.put("firm", new Source(2, List.of(PROMISE, unknown, unknown), null));
        assertThat(found()).containsExactly(Kind.TWICE);
    }

    @Test
    void aRefusedWriteThatTookEffectIsFound() {
        firms.put("firm", new Source(2, List.of(PROMISE, Mark.promise("firm", 3)), null));
        assertThat(found()).containsExactly(Kind.PHANTOM);
    }

    @Test
    void anExactRepetitionIsNoFault() {
        topic.add(published(1));
        topic.add(published(2));
        assertThat(found()).isEmpty();
    }

    @Test
    void aRepetitionWithOtherContentIsOutOfOrder() {
        topic.add(new Published("firm", 2, "another state"));
        mirrored.put("firm", published(2));
        assertThat(found()).containsExactly(Kind.ORDER);
    }

    @Test
    void anOldStateOnANewerOneIsOutOfOrder() {
        topic.add(published(1));
        assertThat(found()).containsExactly(Kind.ORDER);
    }

    @Test
    void aSequenceThatIsMissingIsOutOfOrder() {
        topic.removeFirst();
        assertThat(found()).containsExactly(Kind.ORDER);
    }

    @Test
    void aMirrorThatIsBehindDiffers() {
        mirrored.put("firm", published(1));
        assertThat(found()).containsExactly(Kind.MIRROR);
    }

    @Test
    void aMirrorOfOtherContentDiffers() {
        mirrored.put("firm", new Published("firm", 2, "another state"));
        assertThat(found()).containsExactly(Kind.MIRROR);
    }

    @Test
    void aMirrorThatLacksSomethingOrHasMoreDiffers() {
        mirrored.clear();
        assertThat(found()).containsExactly(Kind.MIRROR);
        mirrored.put("firm", published(2));
        mirrored.put("other", new Published("other", 1, "state 1"));
        assertThat(found()).containsExactly(Kind.MIRROR);
    }

    @Test
    void twoLivePairsOfOneParticipantAreFound() {
        pairs.put("b", pair("ann", "max", true));
        assertThat(found()).contains(Kind.TWO_PAIRS);
    }

    @Test
    void morePairsThanPlacesAreFound() {
        pairs.put("d", pair("cia", "mia", true));
        assertThat(found()).containsExactly(Kind.CAPACITY);
    }

    @Test
    void aReadThatDoesNotSeeWhatItNamesIsFound() {
        history.add(read(200, new Position("organisations", "firm", 2)));
        history.add(read(503, null));
        assertThat(found()).isEmpty();
        history.add(read(200, new Position("organisations", "firm", 1)));
        assertThat(found()).containsExactly(Kind.STALE);
        history.add(read(404, null));
        assertThat(found()).containsExactly(Kind.STALE, Kind.STALE);
    }

    @Test
    void aFactThatIsNotToldIsLost() {
        told.removeLast();
        assertThat(found()).containsExactly(Kind.LOST);
    }

    @Test
    void aFactThatIsToldTwiceIsFoundUnderItsOwnIdAndUnderAnother() {
        told.add(told.getLast());
        assertThat(found()).containsExactly(Kind.TWICE, Kind.PHANTOM);
        told.removeLast();
        told.add(new Told("a", "3", "pair.agreed.v1", "2026-02-01T10:00:00Z", null));
        assertThat(found()).containsExactly(Kind.PHANTOM);
    }

    @Test
    void aFactThatIsCorrectedIsToldOnceAndOneThatIsTakenBackIsNot() {
        told.add(new Told("a", "3", "pair.agreed.v1", "2026-02-02T10:00:00Z", "2"));
        assertThat(found()).isEmpty();
        told.add(new Told("a", "4", "event.withdrawn.v1", "2026-02-03T10:00:00Z", "3"));
        due.put("a", List.of("pair.formed.v1"));
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsToldBeforeAnEarlierOneIsOutOfOrder() {
        told.add(told.removeFirst());
        assertThat(found()).isEmpty();
        due.put("a", List.of("pair.formed.v1", "pair.agreed.v1", "pair.ended.v1"));
        told.addFirst(new Told("a", "3", "pair.ended.v1", "2026-02-02T10:00:00Z", null));
        assertThat(found()).contains(Kind.ORDER);
    }

    @Test
    void aParkedRecordIsFound() {
        parked.add("handslag.pairs.v1/tenant/a");
        assertThat(found()).containsExactly(Kind.PARKED);
    }
}

package org.handslag.guarantees.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.handslag.guarantees.builds.CommittingFirst;
import org.handslag.guarantees.builds.ForgettingRecords;
import org.handslag.guarantees.builds.RemovingTooEarly;
import org.handslag.guarantees.builds.SavingWhole;
import org.handslag.guarantees.builds.Scattering;
import org.handslag.guarantees.builds.Stumbling;
import org.handslag.guarantees.builds.TakingAnything;
import org.handslag.guarantees.builds.WithoutKeys;
import org.handslag.guarantees.builds.WithoutParking;
import org.handslag.guarantees.builds.WithoutQuarantine;
import org.handslag.guarantees.builds.WithoutStubs;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.BrokenBuild;
import org.handslag.testkit.guarantee.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each suite passes on the sound build, and turns red on the one that lacks what it is about. */
class ABuildThatBreaksAPromiseTest {
    private static final Build NOTES = Build.of(NotesApplication.class, "notes", Work.QUICK);
    private static final Build RECEIPTS =
            Build.of(ReceiptsApplication.class, "receipts", Work.QUICK);

    private static RunningService receipts;

    /** Closed again: it writes receipts of every note, also of those that other tests follow. */
    @BeforeAll
    static void start() {
        receipts = RunningService.start(ReceiptsApplication.class, "receipts", Work.QUICK);
    }

    @AfterAll
    static void stop() {
        receipts.close();
    }

    private static AssertionError notes(
            String name, String lacks, Build build, Consumer<RunningService> suite) {
        return BrokenBuild.turnsRed(
                new BrokenBuild<>(name, lacks, build),
                RunningService.of(NotesApplication.class, "notes"),
                suite);
    }

    private static AssertionError receipts(
            String name, String lacks, Build build, Consumer<RunningService> suite) {
        return BrokenBuild.turnsRed(new BrokenBuild<>(name, lacks, build), receipts, suite);
    }

    @Test
    void isCaughtWhereTheRelayRemovesBeforeItCommits() {
        Build stumbling = NOTES.with(Stumbling.class);
        try (RunningService sound = RunningService.startIn(Space.own("notes"), stumbling)) {
            AssertionError red =
                    BrokenBuild.turnsRed(
                            new BrokenBuild<>(
                                    "removing-too-early",
                                    "the commit before the removal",
                                    stumbling.with(RemovingTooEarly.class)),
                            sound,
                            Promises::noEventIsLost);

            assertThat(red).hasMessageMatching("(?s).*(on the topic|sequences? of).*");
        }
    }

    @Test
    void isCaughtWhereAggregatesAreSavedWhole() {
        assertThat(
                        notes(
                                "saving-whole",
                                "updates of single fields",
                                NOTES.with(SavingWhole.class),
                                Promises::whatWasRemovedDoesNotComeBack))
                .hasMessageContaining("what was sent of");
    }

    @Test
    void isCaughtWhereAnAggregatesEventsAreScattered() {
        assertThat(
                        notes(
                                "scattering",
                                "one partition for each aggregate",
                                NOTES.set(Scattering.SETTING),
                                Promises::everyEventOnceAndInOrder))
                .hasMessageContaining("partitions of");
    }

    @Test
    void isCaughtWhereIdempotencyKeysAreNotRead() {
        assertThat(
                        notes(
                                "without-keys",
                                "the idempotency key",
                                NOTES.with(WithoutKeys.class),
                                Promises::aRepeatedRequestHasOneEffect))
                .hasMessageContaining("the second creation");
    }

    @Test
    void isCaughtWhereNothingIsQuarantined() {
        assertThat(
                        notes(
                                "without-quarantine",
                                "the setting aside of what the broker refuses",
                                NOTES.with(WithoutQuarantine.class),
                                Promises::whatIsRefusedStopsNobody))
                .hasMessageContaining("what waits");
    }

    @Test
    void isCaughtWhereOffsetsAreCommittedFirst() {
        assertThat(
                        receipts(
                                "committing-first",
                                "the applying before the offset",
                                RECEIPTS.set(CommittingFirst.SETTING),
                                Promises::whatWasReadIsApplied))
                .hasMessageContaining("states in the mirror");
    }

    @Test
    void isCaughtWhereAMirrorTakesWhateverComes() {
        assertThat(
                        receipts(
                                "taking-anything",
                                "the comparison of sequences",
                                RECEIPTS.set(TakingAnything.SETTING),
                                Promises::aLateDuplicateChangesNothing))
                .hasMessageContaining("states in the mirror");
    }

    @Test
    void isCaughtWhereAMirrorKeepsNoStubOfTheErased() {
        assertThat(
                        receipts(
                                "without-stubs",
                                "the stub of what is erased",
                                RECEIPTS.with(WithoutStubs.class),
                                Promises::whatIsErasedStaysErased))
                .hasMessageContaining("what the mirror has of the erased");
    }

    @Test
    void isCaughtWhereNothingIsParked() {
        assertThat(
                        receipts(
                                "without-parking",
                                "the setting aside of what cannot be read",
                                RECEIPTS.with(WithoutParking.class),
                                Promises::whatCannotBeReadStopsNobody))
                .hasMessageContaining("the others' sequences");
    }

    @Test
    void isCaughtWhereOnlyThePlaceOfWhatIsParkedIsKept() {
        assertThat(
                        receipts(
                                "forgetting-records",
                                "the keeping of what is set aside",
                                RECEIPTS.with(ForgettingRecords.class),
                                Promises::whatIsTriedAgainTakesEffect))
                .hasMessageContaining("states in the mirror");
    }
}

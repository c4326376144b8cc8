package org.handslag.matching.round.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.round.model.Rounds.act;
import static org.handslag.matching.round.model.Rounds.after;
import static org.handslag.matching.round.model.Rounds.candidates;
import static org.handslag.matching.round.model.Rounds.choice;
import static org.handslag.matching.round.model.Rounds.choosers;
import static org.handslag.matching.round.model.Rounds.choosing;
import static org.handslag.matching.round.model.Rounds.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class ARoundOfChoosingTest {

    @Test
    void opensWithThoseWhoCanBeChosenAndThoseWhoHaveAFreePlace() {
        Round round =
                Rounds.open(
                        candidates("bea", "adnan"),
                        List.of(new Chooser("full", 2, 2), new Chooser("nils", 2, 1)));
        assertThat(round.candidates())
                .extracting(Candidate::participant)
                .containsExactly("adnan", "bea");
        assertThat(round.choosers()).extracting(Chooser::mentor).containsExactly("nils");
        assertThat(round.pending()).isTrue();
    }

    @Test
    void isNotOpenedForNobody() {
        assertThat(refusal(Rounds.opening(List.of(), choosers(2, "nils"))))
                .isEqualTo("no-candidates");
        assertThat(refusal(Rounds.opening(candidates("bea"), List.of(new Chooser("full", 1, 1)))))
                .isEqualTo("no-mentors");
    }

    @Test
    void isNotOpenedForMoreThanItCanHold() {
        String[] many =
                IntStream.rangeClosed(0, RoundMode.MENTOR_CHOICE.most())
                        .mapToObj(n -> "p" + n)
                        .toArray(String[]::new);
        assertThat(refusal(Rounds.opening(candidates(many), choosers(2, "nils"))))
                .isEqualTo("round-too-large");
    }

    @Test
    void letsAMentorChooseAgainUntilItIsResolved() {
        Round round = choosing(Rounds.openForTwoMentorsAndThreePeople(), "maria", "adnan", "bea");
        Round again = choosing(round, "maria", "carim");
        assertThat(again.choices().get("maria").participants()).containsExactly("carim");
        assertThat(refusal(again.choose(choice("maria", "carim")))).isEqualTo("unchanged");
        assertThat(refusal(Rounds.resolved().choose(choice("maria", "carim"))))
                .isEqualTo("round-not-open");
    }

    @Test
    void letsAMentorTakeTheChoiceBack() {
        Round round = choosing(Rounds.openForTwoMentorsAndThreePeople(), "maria", "adnan");
        assertThat(choosing(round, "maria").choices()).isEmpty();
    }

    @Test
    void refusesChoicesThatItCannotHonour() {
        Round round = Rounds.openForTwoMentorsAndThreePeople();
        assertThat(refusal(round.choose(choice("olga", "adnan")))).isEqualTo("mentor-not-in-round");
        assertThat(refusal(round.choose(choice("nils", "dana")))).isEqualTo("not-a-candidate");
        assertThat(refusal(round.choose(choice("nils", "bea", "bea")))).isEqualTo("wished-twice");
        assertThat(
                        refusal(
                                round.choose(
                                        new Choice(
                                                "nils",
                                                List.of("bea"),
                                                Rounds.OPENED.minusDays(1),
                                                true,
                                                null,
                                                "nils"))))
                .isEqualTo("choice-before-opening");
    }

    @Test
    void refusesMoreWishesThanAnybodyCanWeigh() {
        String[] eleven = IntStream.range(0, 11).mapToObj(n -> "p" + n).toArray(String[]::new);
        Round round = Rounds.open(candidates(eleven), choosers(2, "nils"));
        assertThat(refusal(round.choose(choice("nils", eleven)))).isEqualTo("too-many-wishes");
    }

    @Test
    void isResolvedOnceAndNotBeforeTheLastChoice() {
        assertThat(refusal(Rounds.openForTwoMentorsAndThreePeople().resolve(act(Rounds.RESOLVED))))
                .isEqualTo("no-choices");
        assertThat(refusal(Rounds.chosen().resolve(act(Rounds.OPENED))))
                .isEqualTo("resolution-before-choice");
        Round resolved = Rounds.resolved();
        assertThat(resolved.resolution()).isNotNull();
        assertThat(resolved.state()).isEqualTo(RoundState.RESOLVED);
        assertThat(refusal(resolved.resolve(act(Rounds.RESOLVED)))).isEqualTo("round-not-open");
    }

    @Test
    void isPublishedOnlyAfterItIsResolved() {
        LocalDate on = LocalDate.of(2016, 4, 25);
        assertThat(refusal(Rounds.chosen().beginPublication(act(on))))
                .isEqualTo("round-not-resolved");
        assertThat(refusal(Rounds.resolved().beginPublication(act(Rounds.CHOSEN))))
                .isEqualTo("publication-before-resolution");
        assertThat(refusal(Rounds.resolved().endPublication())).isEqualTo("round-not-resolved");
        Round begun = after(Rounds.resolved().beginPublication(act(on)));
        assertThat(begun.pending()).isTrue();
        Round published = after(begun.endPublication());
        assertThat(published.state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(published.published()).isEqualTo(act(on));
        assertThat(published.pending()).isFalse();
    }

    @Test
    void takesARepeatedPublicationForTheSame() {
        Round begun = after(Rounds.resolved().beginPublication(act(Rounds.RESOLVED)));
        assertThat(begun.beginPublication(act(LocalDate.of(2016, 5, 1))))
                .isEqualTo(Decision.unchanged());
        assertThat(after(begun.endPublication()).endPublication()).isEqualTo(Decision.unchanged());
    }

    @Test
    void canBeGivenUpUntilPublicationBegins() {
        assertThat(after(Rounds.resolved().cancel(act(Rounds.RESOLVED))).state())
                .isEqualTo(RoundState.CANCELLED);
        Round begun = after(Rounds.resolved().beginPublication(act(Rounds.RESOLVED)));
        assertThat(refusal(begun.cancel(act(Rounds.RESOLVED)))).isEqualTo("round-published");
        Round cancelled = after(Rounds.chosen().cancel(act(Rounds.CHOSEN)));
        assertThat(refusal(cancelled.cancel(act(Rounds.CHOSEN)))).isEqualTo("round-cancelled");
        assertThat(refusal(cancelled.choose(choice("maria", "bea")))).isEqualTo("round-not-open");
        assertThat(refusal(Rounds.chosen().cancel(act(Rounds.OPENED.minusDays(1)))))
                .isEqualTo("cancellation-before-opening");
    }

    @Test
    void isAsIfAnErasedPersonHadNotBeenInIt() {
        Round withoutAParticipant = after(Rounds.resolved().without("adnan"));
        Round withoutAMentor = after(Rounds.resolved().without("nils"));

        assertThat(withoutAParticipant.toString()).doesNotContain("adnan").contains("bea");
        assertThat(withoutAParticipant.choices()).containsOnlyKeys("nils");
        assertThat(withoutAMentor.toString()).doesNotContain("nils").contains("adnan", "bea");
        assertThat(withoutAMentor.without("nils")).isEqualTo(Decision.unchanged());
    }

    @Test
    void takesNoProposalsOfASolvingThatWasStoppedAndStopsNoneThatCame() {
        Round round = Rounds.openForTwoMentorsAndThreePeople();
        Resolution found = new Resolution(List.of(), List.of(), List.of(), List.of());
        Act act = act(Rounds.RESOLVED);

        Round stopped = after(round.stopSolving(1));
        assertThat(refusal(stopped.stopSolving(1))).isEqualTo("unchanged");
        assertThat(refusal(stopped.propose(act, found, 1))).isEqualTo("solving-stopped");
        Round solved = after(stopped.propose(act, found, 2));
        assertThat(solved.state()).isEqualTo(RoundState.RESOLVED);
        assertThat(refusal(solved.propose(act, found, 2))).isEqualTo("unchanged");
        assertThat(refusal(solved.stopSolving(2))).isEqualTo("unchanged");
        Round again = after(solved.stopSolving(3));
        assertThat(again.resolution()).isEqualTo(found);
        assertThat(refusal(after(again.cancel(act)).stopSolving(4))).isEqualTo("round-cancelled");
    }
}

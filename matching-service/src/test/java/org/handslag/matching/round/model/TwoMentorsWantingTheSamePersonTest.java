package org.handslag.matching.round.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.round.model.Rounds.candidates;
import static org.handslag.matching.round.model.Rounds.choice;

import java.util.List;
import org.handslag.matching.round.model.Resolution.Lost;
import org.handslag.matching.round.model.Resolution.MentorResult;
import org.handslag.matching.round.model.Resolution.Wanted;
import org.handslag.matching.round.model.Want.Ended;
import org.junit.jupiter.api.Test;

class TwoMentorsWantingTheSamePersonTest {
    private static final Chooser MARIA = new Chooser("maria", 2, 0);
    private static final Chooser NILS = new Chooser("nils", 2, 0);
    private static final Chooser NILS_WITH_ONE = new Chooser("nils", 2, 1);
    private static final Chooser NILS_WITH_ONE_PLACE = new Chooser("nils", 1, 0);

    @Test
    void nobodyElseWishing_theOneWhoWishesGetsThePerson() {
        Resolution result = resolve(List.of(MARIA, NILS), choice("maria", "adnan"));
        assertThat(result.proposals())
                .containsExactly(new Proposal("adnan", "maria", 1, Rule.ONLY_WISH));
        assertThat(result.unchosen()).containsExactly("bea", "carim");
        assertThat(result.contested()).isZero();
    }

    @Test
    void theDearerWishWins() {
        Resolution result =
                resolve(
                        List.of(MARIA, NILS),
                        choice("maria", "adnan"),
                        choice("nils", "bea", "adnan"));
        assertThat(result.proposals())
                .contains(new Proposal("adnan", "maria", 1, Rule.BETTER_RANK));
        assertThat(result.wanted())
                .contains(
                        new Wanted(
                                "adnan",
                                List.of(
                                        new Want("maria", 1, Ended.GOT, Rule.BETTER_RANK),
                                        new Want("nils", 2, Ended.LOST, Rule.BETTER_RANK)),
                                "maria"));
        assertThat(result.contested()).isOne();
    }

    @Test
    void wishedEqually_theOneWithFewerPeopleGoesFirstAndTheOtherFallsToTheNextWish() {
        for (long seed = 0; seed < 20; seed++) {
            Resolution result =
                    Picking.resolve(
                            candidates("adnan", "bea", "carim"),
                            List.of(MARIA, NILS_WITH_ONE),
                            List.of(choice("nils", "adnan", "bea"), choice("maria", "adnan")),
                            seed);
            assertThat(result.proposals())
                    .containsExactly(
                            new Proposal("adnan", "maria", 1, Rule.FEWER_SO_FAR),
                            new Proposal("bea", "nils", 2, Rule.ONLY_WISH));
            assertThat(result.mentors())
                    .contains(
                            new MentorResult(
                                    "nils",
                                    List.of("bea"),
                                    0,
                                    List.of(new Lost("adnan", 1, "maria", Rule.FEWER_SO_FAR))));
        }
    }

    @Test
    void peopleGotInEarlierTurnsCountToo() {
        Resolution result =
                resolve(
                        List.of(MARIA, NILS, new Chooser("olga", 1, 0)),
                        choice("olga", "bea"),
                        choice("maria", "adnan", "carim"),
                        choice("nils", "bea", "carim"));
        // Whoever of olga and nils lost bea has nobody, maria has adnan.
        boolean nilsLostBea =
                result.proposals().stream()
                        .noneMatch(p -> p.participant().equals("bea") && p.mentor().equals("nils"));
        Proposal carim =
                result.proposals().stream()
                        .filter(p -> p.participant().equals("carim"))
                        .findFirst()
                        .orElseThrow();
        if (nilsLostBea) {
            assertThat(carim).isEqualTo(new Proposal("carim", "nils", 2, Rule.FEWER_SO_FAR));
        } else {
            assertThat(carim.rule()).isEqualTo(Rule.LOT);
        }
    }

    @Test
    void wishedEquallyWithEquallyMany_theLotDecidesAndEitherCanWin() {
        long forMaria = 0;
        for (long seed = 0; seed < 200; seed++) {
            Resolution result =
                    Picking.resolve(
                            candidates("adnan", "bea"),
                            List.of(MARIA, NILS),
                            List.of(choice("maria", "adnan"), choice("nils", "adnan")),
                            seed);
            Proposal only = result.proposals().getFirst();
            assertThat(only.rule()).isEqualTo(Rule.LOT);
            forMaria += only.mentor().equals("maria") ? 1 : 0;
        }
        assertThat(forMaria).isBetween(60L, 140L);
    }

    @Test
    void theOneWhoIsFullByDearerWishesStandsBack() {
        Resolution result =
                resolve(
                        List.of(MARIA, NILS_WITH_ONE_PLACE),
                        choice("nils", "bea", "adnan"),
                        choice("maria", "carim", "adnan"));
        assertThat(result.wanted())
                .contains(
                        new Wanted(
                                "adnan",
                                List.of(
                                        new Want("maria", 2, Ended.GOT, Rule.OTHERS_FULL),
                                        new Want("nils", 2, Ended.FULL, null)),
                                "maria"));
    }

    @Test
    void aPersonWantedOnlyByThoseWhoAreFullIsShownAsWantedAndWithoutMentor() {
        Resolution result =
                resolve(List.of(MARIA, NILS_WITH_ONE_PLACE), choice("nils", "bea", "adnan"));
        assertThat(result.wanted())
                .contains(
                        new Wanted("adnan", List.of(new Want("nils", 2, Ended.FULL, null)), null));
        assertThat(result.unchosen()).containsExactly("carim");
        assertThat(result.mentors()).contains(new MentorResult("maria", List.of(), 2, List.of()));
    }

    private static Resolution resolve(List<Chooser> choosers, Choice... choices) {
        return Picking.resolve(
                candidates("adnan", "bea", "carim"), choosers, List.of(choices), 2016);
    }
}

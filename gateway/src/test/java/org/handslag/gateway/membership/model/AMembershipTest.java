package org.handslag.gateway.membership.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class AMembershipTest {
    private static final LocalDate JANUARY = LocalDate.of(2016, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final Grant EVALUATING =
            new Grant(MemberRole.EVALUATOR, null, "PROGRAMME", null, JANUARY, null);
    private static final Grant MENTORING =
            new Grant(MemberRole.MENTOR, null, "PROGRAMME", null, JUNE, null);
    private static final Person MENTOR = new Person(Person.Kind.MENTOR, "MENTOR1");

    @Test
    void beginsWithTheFirstInvitation() {
        assertThat(Membership.begin("hash", new Offer("I1", EVALUATING, null)))
                .isEqualTo(Decision.changed(evaluator(), "membership.granted.v1"));
    }

    @Test
    void collectsTheGrantsOfSeveralInvitations() {
        Membership both = changed(evaluator().take(new Offer("I2", MENTORING, MENTOR)));

        assertThat(both.grants()).containsExactly(EVALUATING, MENTORING);
        assertThat(both.person()).isEqualTo(MENTOR);
        assertThat(both.invitations()).containsExactly("I1", "I2");
    }

    @Test
    void takesAnInvitationOnlyOnce() {
        assertThat(evaluator().take(new Offer("I1", EVALUATING, null)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void holdsAGrantOnceThoughTwoInvitationsOfferIt() {
        assertThat(changed(evaluator().take(new Offer("I2", EVALUATING, null))).grants())
                .containsExactly(EVALUATING);
    }

    @Test
    void neverBecomesAnotherPerson() {
        Membership mentor = changed(Membership.begin("hash", new Offer("I1", MENTORING, MENTOR)));
        Person other = new Person(Person.Kind.MENTOR, "MENTOR2");

        assertThat(mentor.take(new Offer("I2", MENTORING, other)))
                .isEqualTo(Decision.refused("member-is-another-person"));
    }

    @Test
    void hasNoMoreGrantsThanAnyoneNeeds() {
        Membership full =
                new Membership(
                        "hash",
                        null,
                        List.of(EVALUATING),
                        Membership.State.ACTIVE,
                        IntStream.range(0, Membership.MAX_GRANTS).mapToObj(i -> "I" + i).toList());

        assertThat(full.take(new Offer("one more", EVALUATING, null)))
                .isEqualTo(Decision.refused("too-many-grants", Map.of("limit", 50)));
    }

    @Test
    void endsWithAllItsGrantsAndKeepsTheDay() {
        Membership ended = changed(evaluator().end(JUNE));

        assertThat(ended.state()).isEqualTo(Membership.State.ENDED);
        assertThat(ended.grants())
                .containsExactly(
                        new Grant(MemberRole.EVALUATOR, null, "PROGRAMME", null, JANUARY, JUNE));
    }

    @Test
    void leavesAGrantThatEndedSoonerAsItWas() {
        Grant over =
                new Grant(MemberRole.EVALUATOR, null, null, null, JANUARY, JANUARY.plusDays(9));
        Membership membership =
                new Membership("hash", null, List.of(over), Membership.State.ACTIVE, List.of("I1"));

        assertThat(changed(membership.end(JUNE)).grants()).containsExactly(over);
    }

    @Test
    void cannotEndBeforeItBegan() {
        assertThat(evaluator().end(JANUARY.minusDays(1)))
                .isEqualTo(Decision.refused("ended-before-it-began", Map.of("from", JANUARY)));
    }

    @Test
    void endsOnlyOnce() {
        assertThat(changed(evaluator().end(JUNE)).end(JUNE.plusDays(1)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void isOneAgainAfterANewInvitation() {
        Membership back =
                changed(changed(evaluator().end(JUNE)).take(new Offer("I2", MENTORING, MENTOR)));

        assertThat(back.state()).isEqualTo(Membership.State.ACTIVE);
        assertThat(back.grants()).hasSize(2).contains(MENTORING);
    }

    private static Membership evaluator() {
        return new Membership(
                "hash", null, List.of(EVALUATING), Membership.State.ACTIVE, List.of("I1"));
    }

    private static Membership changed(Decision<Membership> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Membership>) decision).state();
    }
}

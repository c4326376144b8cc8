package org.handslag.gateway.invitation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.gateway.membership.model.MemberRole;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnInvitationTest {
    private static final Instant NOW = Instant.parse("2016-01-11T09:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2016-02-10T08:59:59Z");
    private static final Instant TOO_LATE = Instant.parse("2016-02-10T09:00:00Z");
    private static final Inviter ADMIN = new Inviter("ADMIN", true, List.of());
    private static final Person MENTOR = new Person(Person.Kind.MENTOR, "MENTOR1");
    private static final Person PARTICIPANT = new Person(Person.Kind.PARTICIPANT, "P1");

    @Test
    void isTakenByTheFirstWhoHasTheCode() {
        Invitation accepted = changed(openInvitation().accept("anna", LAST_MOMENT));

        assertThat(accepted.state()).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(accepted.acceptedBy()).isEqualTo("anna");
    }

    @Test
    void mayBeTakenAgainByTheSameSubjectEvenAfterItExpired() {
        assertThat(acceptedBy("anna").accept("anna", TOO_LATE)).isEqualTo(Decision.unchanged());
    }

    @Test
    void isNeverTakenByASecondSubject() {
        assertThat(acceptedBy("anna").accept("bo", NOW))
                .isEqualTo(Decision.refused("invitation-used"));
    }

    @Test
    void cannotBeTakenAfterThirtyDays() {
        assertThat(openInvitation().accept("anna", TOO_LATE))
                .isEqualTo(Decision.refused("invitation-expired", Map.of("at", TOO_LATE)));
    }

    @Test
    void cannotBeTakenOnceWithdrawn() {
        Invitation withdrawn = changed(openInvitation().withdraw());

        assertThat(withdrawn.accept("anna", NOW))
                .isEqualTo(Decision.refused("invitation-withdrawn"));
        assertThat(withdrawn.withdraw()).isEqualTo(Decision.unchanged());
    }

    @Test
    void cannotBeWithdrawnOnceTaken() {
        assertThat(acceptedBy("anna").withdraw()).isEqualTo(Decision.refused("invitation-used"));
    }

    @Test
    void getsANewCodeOnlyWhileItIsOpen() {
        assertThat(changed(openInvitation().reissue("other")).codeHash()).isEqualTo("other");
        assertThat(acceptedBy("anna").reissue("other")).isEqualTo(Decision.unchanged());
    }

    @Test
    void toAMentorsRoleNamesTheMentor() {
        assertThat(opened(MemberRole.MENTOR, null))
                .isEqualTo(Decision.refused("role-needs-person"));
        assertThat(opened(MemberRole.MENTOR, PARTICIPANT))
                .isEqualTo(Decision.refused("role-not-for-this-person"));
        assertThat(changed(opened(MemberRole.MENTOR, MENTOR)).person()).isEqualTo(MENTOR);
        assertThat(changed(opened(MemberRole.COORDINATING_MENTOR, MENTOR)).person())
                .isEqualTo(MENTOR);
    }

    @Test
    void toAStaffRoleNamesNobody() {
        assertThat(opened(MemberRole.CASE_OFFICER, PARTICIPANT))
                .isEqualTo(Decision.refused("role-not-for-this-person"));
    }

    @Test
    void toBeAnAuthoritysContactNamesTheAuthorityAndOneProgramme() {
        LocalDate since = LocalDate.of(2016, 1, 11);
        MemberRole contact = MemberRole.AUTHORITY_CONTACT;

        assertThat(opened(new Grant(contact, null, "PROGRAMME1", null, since, null), ADMIN))
                .isEqualTo(Decision.refused("partner-for-partner-staff"));
        assertThat(opened(new Grant(contact, null, null, "nav", since, null), ADMIN))
                .isEqualTo(Decision.refused("contact-of-one-programme"));
        assertThat(opened(new Grant(contact, null, "PROGRAMME1", "nav", since, null), ADMIN))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void toRunTheTenantComesFromATenantAdminOnly() {
        Inviter leader = leaderOf(null);

        assertThat(opened(grant(MemberRole.TENANT_ADMIN, null), leader))
                .isEqualTo(Decision.refused("role-not-yours-to-give"));
        assertThat(opened(grant(MemberRole.DATA_PROTECTION_OFFICER, null), leader))
                .isEqualTo(Decision.refused("role-not-yours-to-give"));
    }

    @Test
    void neverReachesFurtherThanTheInviter() {
        Inviter leader = leaderOf("PROGRAMME1");

        assertThat(opened(grant(MemberRole.EVALUATOR, null), leader))
                .isEqualTo(Decision.refused("grant-wider-than-yours"));
        assertThat(opened(grant(MemberRole.EVALUATOR, "PROGRAMME2"), leader))
                .isEqualTo(Decision.refused("grant-wider-than-yours"));
        assertThat(changed(opened(grant(MemberRole.EVALUATOR, "PROGRAMME1"), leader)).invitedBy())
                .isEqualTo("LEADER");
    }

    private static Inviter leaderOf(@Nullable String programme) {
        return new Inviter("LEADER", false, List.of(new Reach(null, programme)));
    }

    private static Grant grant(MemberRole role, @Nullable String programme) {
        return new Grant(role, null, programme, null, LocalDate.of(2016, 1, 11), null);
    }

    private static Decision<Invitation> opened(MemberRole role, @Nullable Person person) {
        return Invitation.open("code", grant(role, null), person, ADMIN, NOW);
    }

    private static Decision<Invitation> opened(Grant grant, Inviter inviter) {
        return Invitation.open("code", grant, null, inviter, NOW);
    }

    private static Invitation openInvitation() {
        return changed(opened(MemberRole.EVALUATOR, null));
    }

    private static Invitation acceptedBy(String subjectHash) {
        return changed(openInvitation().accept(subjectHash, NOW));
    }

    private static Invitation changed(Decision<Invitation> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Invitation>) decision).state();
    }
}

package org.handslag.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.access.Caller.Permission;
import org.handslag.platform.access.Person.Kind;
import org.handslag.platform.access.PersonFacts.Officer;
import org.handslag.platform.access.PersonFacts.Protection;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhomACallerReachesTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 9, 1);
    private static final String ME = "me";

    private final Map<String, PersonFacts> facts = new HashMap<>();

    @Test
    void aGrantOfAProgrammeDoesNotReachWhatNamesNone() {
        Caller caller = caller(Scope.PROGRAMME, grant(null, "P", null));

        assertThat(caller.reaches(Target.ofProgramme("P"))).isTrue();
        assertThat(caller.reaches(Target.ofProgramme("Q"))).isFalse();
        assertThat(caller.reaches(Target.ofTenant())).isFalse();
        assertThat(caller.reaches(Target.everybodys())).isTrue();
    }

    @Test
    void aGrantOfAMunicipalityDoesNotReachWhatNamesNone() {
        Caller caller = caller(Scope.MUNICIPALITY, grant("lomma", null, null));

        assertThat(caller.reaches(Target.ofTenant().in("lomma"))).isTrue();
        assertThat(caller.reaches(Target.ofTenant().in("kavlinge"))).isFalse();
        assertThat(caller.reaches(Target.ofTenant())).isFalse();
        assertThat(caller.reaches(Target.ofProgramme("P"))).isFalse();
    }

    @Test
    void aCaseIsReachedFromTheFirstDayUntilTheDayOfTheHandover() {
        Caller caller = caller(Scope.CASES, grant(null, null, null));
        care("future", TODAY.plusDays(1), null);
        care("first", TODAY, null);
        care("last", TODAY.minusDays(9), TODAY.plusDays(1));
        care("over", TODAY.minusDays(9), TODAY);

        assertThat(caller.reaches(Target.ofTenant().of("first"))).isTrue();
        assertThat(caller.reaches(Target.ofTenant().of("last"))).isTrue();
        assertThat(caller.reaches(Target.ofTenant().of("over"))).isFalse();
        assertThat(caller.reaches(Target.ofTenant().of("future"))).isFalse();
        assertThat(caller.reaches(Target.ofTenant().of("nobody"))).isFalse();
        assertThat(caller.reaches(Target.ofTenant())).isFalse();
    }

    @Test
    void partnerStaffReachWhatComesFromTheirPartnerOnly() {
        Target target = Target.ofProgramme("P").from(Set.of("P/rotary", "Q/union"));

        assertThat(caller(Scope.PARTNER, grant(null, null, "rotary")).reaches(target)).isTrue();
        assertThat(caller(Scope.PARTNER, grant(null, "P", "rotary")).reaches(target)).isTrue();
        assertThat(caller(Scope.PARTNER, grant(null, "P", "union")).reaches(target)).isFalse();
        assertThat(caller(Scope.PARTNER, grant(null, null, null)).reaches(target)).isFalse();
        assertThat(
                        caller(Scope.PARTNER, grant(null, null, "rotary"))
                                .reaches(Target.ofProgramme("P")))
                .isFalse();
    }

    @Test
    void whoReachesSomebodyByOneRoleAloneIsToldApartFromWhoHasAnotherToo() {
        Target target = Target.ofProgramme("P").of("case");
        care("case", TODAY, null);
        Permission contact =
                new Permission(
                        new Grant(Role.AUTHORITY_CONTACT, null, "P", "nav", null, null),
                        Scope.PROGRAMME);
        Permission officer =
                new Permission(
                        new Grant(Role.CASE_OFFICER, null, null, null, null, null), Scope.CASES);

        assertThat(caller(contact).onlyAs(Role.AUTHORITY_CONTACT, target)).contains(Set.of("nav"));
        assertThat(caller(contact, officer).onlyAs(Role.AUTHORITY_CONTACT, target)).isEmpty();
        assertThat(
                        caller(contact, officer)
                                .onlyAs(
                                        Role.AUTHORITY_CONTACT,
                                        Target.ofProgramme("P").of("another")))
                .contains(Set.of("nav"));
        assertThat(caller(officer).onlyAs(Role.AUTHORITY_CONTACT, target)).isEmpty();
        assertThat(caller(contact).onlyAs(Role.AUTHORITY_CONTACT, Target.ofProgramme("Q")))
                .isEmpty();
    }

    @Test
    void whoIsProtectedIsReachedByHandlersAndThemselvesOnly() {
        protect("p", "handler");
        Target target = Target.ofProgramme("P").of("p", "m");

        assertThat(caller(Scope.TENANT, grant(null, null, null)).reaches(target)).isFalse();
        assertThat(caller(Scope.PROGRAMME, grant(null, null, null)).reaches(target)).isFalse();
        care("p", TODAY, null, "handler");
        assertThat(caller(Scope.CASES, grant(null, null, null)).reaches(target)).isFalse();
        assertThat(handler(Scope.PROGRAMME, grant(null, "P", null)).reaches(target)).isTrue();
        assertThat(handler(Scope.PROGRAMME, grant(null, "Q", null)).reaches(target)).isFalse();
        assertThat(handler(Scope.CASES, grant(null, null, null)).reaches(target)).isTrue();
        assertThat(own(Kind.PARTICIPANT, "p").reaches(target)).isTrue();
        assertThat(own(Kind.MENTOR, "m").reaches(target)).isTrue();
        assertThat(own(Kind.MENTOR, "other").reaches(target)).isFalse();
    }

    @Test
    void whatSeveralShareStaysWithoutTheProtectedOne() {
        protect("p", "handler");
        Target three = Target.ofProgramme("P").sharedBy(Set.of("m", "p", "q"));
        Target two = Target.ofProgramme("P").sharedBy(Set.of("m", "p"));
        Caller leader = caller(Scope.PROGRAMME, grant(null, null, null));

        assertThat(leader.reaches(three)).isTrue();
        assertThat(leader.mayKnow("p", three)).isFalse();
        assertThat(leader.mayKnow("q", three)).isTrue();
        assertThat(leader.reaches(two)).isFalse();
        assertThat(own(Kind.PARTICIPANT, "q").mayKnow("p", three)).isFalse();
        assertThat(own(Kind.MENTOR, "m").mayKnow("p", three)).isTrue();
        assertThat(own(Kind.MENTOR, "m").mayKnow("p")).isFalse();
        assertThat(handler(Scope.PROGRAMME, grant(null, null, null)).mayKnow("p")).isTrue();
    }

    @Test
    void aQueryIsNarrowedToWhatEveryPermissionLimits() {
        care("p", TODAY, null);
        Placing placing = Placing.ofProgramme("programme").municipality("town").participant("who");

        assertThat(caller(Scope.PROGRAMME, grant("lomma", "P", null)).narrowing(placing))
                .contains(Map.of("programme", Set.of("P")));
        assertThat(caller(Scope.MUNICIPALITY, grant("lomma", null, null)).narrowing(placing))
                .contains(Map.of("town", Set.of("lomma")));
        assertThat(caller(Scope.CASES, grant(null, null, null)).narrowing(placing))
                .contains(Map.of("who", Set.of("p")));
        assertThat(own(Kind.MENTOR, "m").narrowing(placing)).isEmpty();
        Caller both =
                new Caller(
                        ME,
                        ME,
                        null,
                        Set.of(
                                new Permission(grant("lomma", "P", null), Scope.MUNICIPALITY),
                                new Permission(grant(null, "Q", null), Scope.PROGRAMME)),
                        sight());
        assertThat(both.narrowing(placing)).contains(Map.of("programme", Set.of("P", "Q")));
    }

    private void care(String person, LocalDate from, @Nullable LocalDate to, String... handlers) {
        facts.put(
                person,
                new PersonFacts(
                        person,
                        Kind.PARTICIPANT,
                        List.of(new Officer(ME, from, to)),
                        handlers.length == 0 ? null : new Protection(List.of(handlers))));
    }

    private void protect(String person, String handler) {
        facts.put(
                person,
                new PersonFacts(person, Kind.PARTICIPANT, null, new Protection(List.of(handler))));
    }

    private static Grant grant(
            @Nullable String municipality, @Nullable String programme, @Nullable String partner) {
        return new Grant(Role.PROCESS_LEADER, municipality, programme, partner, null, null);
    }

    private Caller caller(Scope scope, Grant grant) {
        return caller(new Permission(grant, scope));
    }

    private Caller caller(Permission... permissions) {
        return new Caller(ME, ME, null, Set.of(permissions), sight());
    }

    private Caller handler(Scope scope, Grant grant) {
        return new Caller(
                "handler", "handler", null, Set.of(new Permission(grant, scope)), sight());
    }

    private Caller own(Kind kind, String person) {
        return new Caller(
                ME,
                ME,
                new Person(kind, person),
                Set.of(new Permission(grant(null, null, null), Scope.OWN)),
                sight());
    }

    private Sight sight() {
        Persons persons =
                new Persons() {
                    @Override
                    public Map<String, PersonFacts> find(Tenant tenant, Set<String> ids) {
                        Map<String, PersonFacts> found = new HashMap<>(facts);
                        found.keySet().retainAll(ids);
                        return found;
                    }

                    @Override
                    public Set<String> underProtection(Tenant tenant) {
                        return Set.of();
                    }

                    @Override
                    public Set<String> inCareOf(Tenant tenant, String membership, LocalDate day) {
                        return facts.keySet();
                    }
                };
        return Sight.of(new Tenant("lomma"), persons, TODAY);
    }
}

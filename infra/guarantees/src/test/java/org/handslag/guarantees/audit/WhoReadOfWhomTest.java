package org.handslag.guarantees.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhoReadOfWhomTest {
    private final RunningService service = RunningService.of(CardsApplication.class, "cards");
    private final String tenant = RunningService.newTenant();
    private final Caller leader = service.as(tenant, Role.PROCESS_LEADER);
    private final Caller officer = service.as(tenant, Role.DATA_PROTECTION_OFFICER);
    private final Caller person =
            service.as(tenant, Role.PARTICIPANT, new Person(Person.Kind.PARTICIPANT, "p1"));

    @Test
    void isAllThereForTheOfficerWithTheReason() {
        leader.with("Handslag-Reason", "a call from the clinic")
                .with("Handslag-On-Behalf-Of", "01ARZ3NDEKTSV4RRFFQ69G5FAV")
                .get("/api/cards/p1");
        leader.get("/api/cards/p2");

        Answer found = officer.get("/api/reads?person=p1");

        assertThat(found.json().path("items")).hasSize(1);
        JsonNode read = found.json().path("items").path(0);
        assertThat(read.path("reason").asString()).isEqualTo("a call from the clinic");
        assertThat(read.path("onBehalfOf").asString()).isEqualTo("01ARZ3NDEKTSV4RRFFQ69G5FAV");
        assertThat(read.path("purposeText").asString())
                .isEqualTo("Following up those who take part");
        String membership = read.path("membership").asString();
        assertThat(officer.get("/api/reads?membership=" + membership).json().path("items"))
                .hasSize(2);
        assertThat(officer.get("/api/reads?to=2020-01-01").json().path("items")).isEmpty();
        assertThat(officer.get("/api/reads?from=9999-99-99").status()).isEqualTo(400);
    }

    @Test
    void liesSealedInTheDatabaseWhereItIsFreeText() {
        leader.with("Handslag-Reason", "a call from the clinic").get("/api/cards/p1");

        assertThat(new AuditGuarantee(service).entries(tenant).getLast().toJson())
                .contains("\"reason\"")
                .doesNotContain("clinic");
    }

    @Test
    void isShownToThePersonWithoutColleaguesAndWithoutOthers() {
        leader.with("Handslag-Reason", "a call").get("/api/cards?count=3");
        leader.get("/api/cards/p2");

        Answer own = person.get("/api/reads");

        assertThat(own.json().path("items")).hasSize(1);
        JsonNode read = own.json().path("items").path(0);
        assertThat(read.path("persons")).hasSize(1);
        assertThat(read.path("persons").path(0).asString()).isEqualTo("p1");
        assertThat(read.path("roles").path(0).asString()).isEqualTo("process-leader");
        assertThat(read.has("membership")).isFalse();
        assertThat(read.has("reason")).isFalse();
        assertThat(person.get("/api/reads?person=p2").status()).isEqualTo(404);
        assertThat(person.get("/api/reads?membership=x").status()).isEqualTo(404);
        assertThat(leader.get("/api/reads").status()).isEqualTo(403);
    }

    @Test
    void isRecordedItselfAndComesInParts() {
        leader.get("/api/cards/p1");
        leader.get("/api/cards/p1");

        Answer first = officer.get("/api/reads?person=p1&limit=2");
        assertThat(first.json().path("items")).hasSize(2);
        Answer second = officer.get("/api/reads?person=p1&limit=2");
        assertThat(second.json().path("items").path(0).path("operation").asString())
                .isEqualTo("list-reads");
        Answer rest =
                officer.get(
                        "/api/reads?person=p1&limit=2&after="
                                + second.json().path("next").asString());
        assertThat(rest.json().path("items").path(0).path("operation").asString())
                .isEqualTo("read-cards");
        assertThat(rest.json().has("next")).isFalse();
    }

    @Test
    void ofAnotherTenantIsNotThere() {
        leader.get("/api/cards/p1");
        Caller stranger = service.as(RunningService.newTenant(), Role.DATA_PROTECTION_OFFICER);

        assertThat(stranger.get("/api/reads?person=p1").json().path("items")).isEmpty();
    }
}

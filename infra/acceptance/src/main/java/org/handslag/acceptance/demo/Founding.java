package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.stage.Agenda;
import org.handslag.acceptance.stage.Ledger;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;

/** How a tenant comes to be: its municipalities, its staff, its programme. */
final class Founding {

    /** The first day of the story: three weeks before the plan is presented to the board. */
    static final LocalDate DAY = LocalDate.of(2015, 9, 1);

    private static final Actor PLATFORM_ADMIN =
            new Actor("platform-admin", "demo-platform-admin", null, null);
    private static final int MANY_RUNS = 10_000;

    private final Stage stage;
    private final Actor admin;

    private Founding(Stage stage, Actor admin) {
        this.stage = stage;
        this.admin = admin;
    }

    /**
     * Makes a tenant that no earlier run has made.
     *
     * @return its foundation, with the tenant's admin as its only member
     */
    static Founding ofNewTenant(Front front, Ledger ledger, Agenda agenda, long seed) {
        for (int number = 1; number < MANY_RUNS; number++) {
            String key = "kl-demo-" + seed + "-" + number;
            // A key of its own: under the run's keys an earlier run's tenant would be answered.
            Request request =
                    Request.post(
                            PLATFORM_ADMIN,
                            "create-tenant",
                            "/api/tenants",
                            Fields.of(
                                    "key",
                                    key,
                                    "name",
                                    "Samordningsförbundet Kävlinge-Lomma (demo " + number + ")",
                                    "languages",
                                    List.of("sv", "en")),
                            UUID.randomUUID().toString());
            try {
                Answer tenant = front.send(request);
                ledger.accepted(request, tenant);
                Stage stage = new Stage(front, ledger, agenda, seed, key);
                String code = tenant.body().path("adminInvitation").path("code").asString("");
                Actor admin = stage.stranger("tenant-admin", "tenant-admin");
                return new Founding(stage, stage.accept(stage.strand("tenant"), admin, code));
            } catch (CallFailed e) {
                if (e.status() != 409) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("every number of this seed is taken");
    }

    Stage stage() {
        return stage;
    }

    /** The staff and the programme. */
    Cast cast() {
        Strand calls = stage.strand("founding");
        municipality(calls, "kavlinge", "1261", "Kävlinge");
        municipality(calls, "lomma", "1262", "Lomma");
        Actor leader = staff(calls, admin, "process-leader", "process-leader");
        Actor evaluator = staff(calls, admin, "evaluator", "evaluator");
        Actor board = staff(calls, admin, "board-reader", "board-reader");
        Map<String, List<Actor>> officers = new LinkedHashMap<>();
        for (String municipality : List.of("kavlinge", "lomma")) {
            List<Actor> some = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                String name = "case-officer-" + municipality + "-" + i;
                some.add(
                        stage.join(
                                calls,
                                leader,
                                stage.stranger("case-officer", name),
                                "case-officer",
                                municipality,
                                null));
            }
            officers.put(municipality, some);
        }
        Answer programme =
                calls.post(
                        leader,
                        "create-programme",
                        "/api/programmes",
                        Fields.of("blueprint", "kavlinge-lomma"));
        Answer shown = calls.get(leader, "show-programme", "/api/programmes/" + programme.id());
        return new Cast(
                leader,
                evaluator,
                board,
                officers,
                programme.id(),
                new Blueprint(shown.body().path("definition")));
    }

    private void municipality(Strand calls, String key, String code, String name) {
        calls.post(
                admin,
                "add-municipality",
                "/api/municipalities",
                Fields.of("key", key, "code", code, "name", name));
    }

    private Actor staff(Strand calls, Actor host, String role, String name) {
        return stage.join(calls, host, stage.stranger(role, name), role, null, null);
    }
}

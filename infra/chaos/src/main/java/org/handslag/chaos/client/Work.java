package org.handslag.chaos.client;

import java.util.List;
import java.util.random.RandomGenerator;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.world.Crowd;
import org.handslag.chaos.client.Caller.Told;
import org.handslag.chaos.client.Pools.Firm;
import org.handslag.chaos.client.Pools.Seen;
import org.handslag.chaos.client.Pools.Steps;
import org.jspecify.annotations.Nullable;

/** What one client does next, by lot: something with every service, and a race for the mentors. */
final class Work {

    private final Crowd crowd;
    private final Pools pools;
    private final Caller caller;
    private final RandomGenerator chance;

    Work(Crowd crowd, Pools pools, Caller caller, RandomGenerator chance) {
        this.crowd = crowd;
        this.pools = pools;
        this.caller = caller;
        this.chance = chance;
    }

    /** One matter; what has nobody to be done to registers somebody. */
    void next() {
        switch (chance.nextInt(20)) {
            case 0, 1 -> register();
            case 2, 3 -> pools.unreferred().ifPresentOrElse(this::refer, this::register);
            case 4, 5 -> pools.admission().ifPresentOrElse(this::step, this::register);
            case 6 -> firm();
            case 7, 8, 9 -> pools.firm(chance).ifPresentOrElse(this::promise, this::firm);
            case 10, 11, 12 -> race();
            case 13 -> pools.pair(chance).ifPresentOrElse(this::end, this::race);
            case 14 -> plan();
            case 15 -> cost();
            case 16 -> invite();
            default -> pools.seen(chance).ifPresentOrElse(this::look, this::register);
        }
    }

    private void register() {
        String interest = "mark-" + pools.next();
        Told told =
                post(
                        crowd.officer(),
                        Operation.REGISTER_PARTICIPANT,
                        "/api/participants",
                        Mark.interest(interest),
                        "name",
                        "Invented " + interest,
                        "municipality",
                        Crowd.MUNICIPALITY,
                        "gender",
                        "woman",
                        "interests",
                        List.of(interest),
                        "registeredOn",
                        today());
        told.id().ifPresent(pools::registered);
        seen(told, Operation.SHOW_PARTICIPANT, "/api/participants/");
    }

    private void refer(String participant) {
        post(
                        crowd.officer(),
                        Operation.REFER,
                        "/api/admissions",
                        Mark.referral(participant),
                        "participant",
                        participant,
                        "cohort",
                        crowd.cohort(),
                        "source",
                        "language-courses",
                        "referredOn",
                        today())
                .id()
                .ifPresent(id -> pools.admission(new Steps(id, List.of("motivation", "cv"))));
    }

    private void step(Steps steps) {
        String step = steps.left().getFirst();
        Told told =
                post(
                        crowd.officer(),
                        Operation.RECORD_STEP,
                        "/api/admissions/" + steps.admission() + "/steps",
                        Mark.step(steps.admission(), step),
                        "step",
                        step,
                        "on",
                        today());
        if (told.end().outcome() == Outcome.OK) {
            pools.admission(
                    new Steps(steps.admission(), steps.left().subList(1, steps.left().size())));
        }
    }

    private void firm() {
        Told told =
                post(
                        crowd.leader(),
                        Operation.REGISTER_ORGANISATION,
                        "/api/organisations",
                        null,
                        "name",
                        "Invented firm " + pools.next(),
                        "industry",
                        "trade",
                        "municipality",
                        Crowd.MUNICIPALITY);
        told.id().ifPresent(pools::firm);
    }

    private void promise(Firm firm) {
        int places = firm.promised().getAndIncrement();
        if (places >= Pools.CHANGES) {
            return;
        }
        Told told =
                post(
                        crowd.leader(),
                        Operation.PROMISE_MENTOR,
                        "/api/organisations/" + firm.id() + "/promises",
                        Mark.promise(firm.id(), places),
                        "programme",
                        crowd.programme(),
                        "places",
                        places,
                        "on",
                        today());
        seen(told, Operation.SHOW_ORGANISATION, "/api/organisations/");
    }

    /** Anybody with anybody: others want the same place at the same moment. */
    private void race() {
        Told told =
                post(
                        crowd.leader(),
                        Operation.PROPOSE_PAIR,
                        "/api/pairs",
                        null,
                        "programme",
                        crowd.programme(),
                        "cohort",
                        crowd.cohort(),
                        "participant",
                        one(crowd.participants()),
                        "mentor",
                        one(crowd.mentors()),
                        "on",
                        today());
        told.id().ifPresent(pools::proposed);
        told.id().or(() -> pools.pair(chance)).ifPresent(this::bothAccept);
    }

    private void bothAccept(String pair) {
        for (String side : List.of("participant", "mentor")) {
            Told told =
                    post(
                            crowd.leader(),
                            Operation.ANSWER_PAIR,
                            "/api/pairs/" + pair + "/answers",
                            null,
                            "side",
                            side,
                            "answer",
                            "yes",
                            "on",
                            today(),
                            "toldBy",
                            side);
            seen(told, Operation.SHOW_PAIR, "/api/pairs/");
        }
    }

    /** So that its places are there for others. */
    private void end(String pair) {
        post(
                crowd.leader(),
                Operation.END_PAIR,
                "/api/pairs/" + pair + "/end",
                null,
                "on",
                today(),
                "reason",
                "did-not-fit");
    }

    private void plan() {
        long invited = pools.next();
        post(
                crowd.leader(),
                Operation.PLAN_GROUP_EVENT,
                "/api/group-events",
                Mark.invited(invited),
                "programme",
                crowd.programme(),
                "kind",
                "lecture",
                "theme",
                "disability",
                "plannedOn",
                today(),
                "audiences",
                List.of("mentors"),
                "invited",
                invited);
    }

    private void cost() {
        long amount = pools.next();
        post(
                crowd.leader(),
                Operation.RECORD_COST,
                "/api/costs",
                Mark.amount(amount),
                "programme",
                crowd.programme(),
                "year",
                2016,
                "line",
                "travel",
                "amount",
                amount,
                "on",
                today());
    }

    /** Somebody new joins, of whom every service hears. */
    private void invite() {
        Told invitation =
                post(
                        crowd.leader(),
                        Operation.INVITE,
                        "/api/invitations",
                        null,
                        "role",
                        "case-officer",
                        "municipality",
                        Crowd.MUNICIPALITY);
        String code = invitation.body().path("code").asString("");
        if (!code.isEmpty()) {
            String tenant = crowd.leader().tenant();
            post(
                    new Actor("case-officer", tenant + ".new" + pools.next(), tenant, null),
                    Operation.ACCEPT_INVITATION,
                    "/api/invitations/acceptance",
                    null,
                    "code",
                    code);
        }
    }

    private void look(Seen seen) {
        caller.get(
                crowd.leader(), seen.show(), seen.path() + seen.position().id(), seen.position());
    }

    private void seen(Told told, Operation show, String path) {
        Position position = told.end().position();
        if (position != null) {
            pools.seen(show, path, position);
        }
    }

    private Told post(
            Actor as,
            Operation operation,
            String path,
            @Nullable Mark mark,
            @Nullable Object... fields) {
        return caller.post(as, operation, path, mark, Fields.of(fields));
    }

    private String one(List<String> ids) {
        return ids.get(chance.nextInt(ids.size()));
    }

    private String today() {
        return crowd.today().toString();
    }
}

package org.handslag.acceptance.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.handslag.acceptance.client.Actor;

/**
 * For each operation that changes a state, something of the home's persons in the state before it:
 * the first permitted call succeeds, the others are told that it is done.
 */
final class Spares {

    private final Founded founded;
    private final Fixtures home;
    private final Circle circle;

    private Spares(Founded founded, Fixtures home, Circle circle) {
        this.founded = founded;
        this.home = home;
        this.circle = circle;
    }

    static void make(Founded founded, Fixtures home, Circle circle) {
        new Spares(founded, home, circle).make();
    }

    private void make() {
        Actor officer = founded.officer();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        try (Together together = new Together()) {
            all.add(
                    one(
                            together,
                            "admission.referred",
                            2,
                            cohort -> circle.referred(officer, cohort)));
            all.add(
                    one(
                            together,
                            "admission.leaving",
                            3,
                            cohort -> circle.referred(officer, cohort)));
            all.add(
                    one(
                            together,
                            "admission.prepared",
                            4,
                            cohort -> circle.prepared(officer, cohort)));
            all.add(
                    one(
                            together,
                            "admission.admitted",
                            5,
                            cohort -> circle.admitted(officer, cohort)));
            all.add(one(together, "admission.on-leave", 6, cohort -> onLeave(officer, cohort)));
            all.add(
                    one(
                            together,
                            "admission.completing",
                            7,
                            cohort -> circle.admitted(officer, cohort)));
            all.add(
                    one(
                            together,
                            "admission.stopping",
                            8,
                            cohort -> circle.admitted(officer, cohort)));
            all.add(pair(together, "pair.proposed", 9, this::proposedTwice));
            all.add(pair(together, "pair.accepted", 10, circle::accepted));
            all.add(pair(together, "pair.pausing", 11, circle::agreed));
            all.add(pair(together, "pair.paused", 12, this::paused));
            all.add(pair(together, "pair.ending", 13, circle::agreed));
            all.add(
                    one(
                            together,
                            "admission.pairless",
                            14,
                            cohort -> {
                                home.put("cohort.pairless", cohort);
                                return circle.admitted(officer, cohort);
                            }));
            all.add(round(together, "round.resolving", 15, this::chosen));
            all.add(round(together, "round.publishing", 16, this::resolved));
            all.add(round(together, "round.cancelling", 17, this::opened));
            all.add(round(together, "round", 18, this::opened));
            all.add(
                    one(
                            together,
                            "admission.rounds",
                            19,
                            cohort -> {
                                home.put("cohort.roundless", cohort);
                                return circle.admitted(officer, cohort);
                            }));
            all.add(round(together, "round.solved", 24, this::solved));
            all.add(round(together, "round.adjusting", 25, this::solved));
            all.add(round(together, "round.ranking", 23, at -> opened(at, "mutual-ranking")));
            all.add(
                    one(
                            together,
                            "admission.assessing",
                            26,
                            cohort -> {
                                home.put("cohort.assessing", cohort);
                                return circle.referred(officer, cohort);
                            }));
            all.add(
                    one(
                            together,
                            "admission.waiting",
                            27,
                            cohort -> {
                                home.put("cohort.moving", cohort);
                                return waiting(officer, cohort);
                            }));
            all.add(one(together, "admission.planning", 28, cohort -> planned(officer, cohort)));
            all.add(one(together, "admission.offering", 29, cohort -> onLeave(officer, cohort)));
            all.add(put(together, "cohort.empty", () -> cohort(20)));
            all.add(put(together, "cohort.closing", () -> cohort(21)));
            all.add(put(together, "mentor.recruited", circle.volunteers()::recruited));
            all.add(put(together, "mentor.coordinating", circle.volunteers()::recruited));
            all.add(put(together, "mentor.leading", circle.volunteers()::leading));
            all.add(put(together, "organisation.withdrawing", circle.volunteers()::promising));
            all.add(put(together, "mentor.introduced", circle.volunteers()::introduced));
            all.add(put(together, "mentor.ending", circle.volunteers()::mentor));
            all.add(put(together, "mentor.engaging", circle.volunteers()::recruited));
            all.add(
                    put(
                            together,
                            "organisation.naming",
                            () -> {
                                circle.volunteers().promise(circle.into("organisation"));
                                return circle.into("organisation");
                            }));
            FirmsOfPlace firms = new FirmsOfPlace(founded, home);
            all.add(put(together, "internship.ending", firms::internship));
            all.add(put(together, "tour.planning", firms::tour));
            all.add(put(together, "tour.ending", firms::tour));
            all.add(put(together, "offer.closing", firms::offer));
            all.add(put(together, "offer.applying", firms::offer));
            all.add(put(together, "application.answering", () -> firms.application(firms.offer())));
            all.add(
                    put(
                            together,
                            "application.withdrawing",
                            () -> firms.application(firms.offer())));
            all.add(put(together, "programme.extra", this::third));
            all.add(put(together, "meeting.planning", circle::planned));
            all.add(put(together, "meeting.holding", circle::planned));
            all.add(put(together, "meeting.missing", circle::planned));
            all.add(put(together, "meeting.cancelling", circle::planned));
            all.add(
                    put(
                            together,
                            "erasure.deciding",
                            () -> founded.erasure("mentor", circle.volunteers().recruited())));
            all.add(put(together, "retention.participants", () -> retention("participants")));
            all.add(put(together, "retention.mentors", () -> retention("mentors")));
            Common common = new Common(founded, home);
            String programme = circle.into("programme");
            all.add(put(together, "event.holding", () -> common.event(programme)));
            all.add(put(together, "event.cancelling", () -> common.event(programme)));
            all.add(put(together, "event.held", () -> common.held(programme)));
            all.add(put(together, "outcome.starting", () -> circle.offered(officer)));
            all.add(put(together, "outcome.ending", () -> circle.outcome(officer)));
            all.add(put(together, "outcome.publishing", () -> stories(officer)));
            all.forEach(CompletableFuture::join);
        }
    }

    /** A run on a day on which nobody's time is over. */
    private String retention(String people) {
        String operation = people.equals("mentors") ? "run-mentor-retention" : "run-retention";
        return founded.post(
                founded.protection(),
                operation,
                "/api/" + people + "/retention",
                "on",
                "2000-01-01");
    }

    private interface InCohort {
        String make(String cohort);
    }

    private CompletableFuture<Void> one(
            Together together, String name, int number, InCohort maker) {
        return put(together, name, () -> maker.make(cohort(number)));
    }

    private CompletableFuture<Void> pair(
            Together together, String name, int number, InCohort maker) {
        return one(
                together,
                name,
                number,
                cohort -> {
                    circle.admitted(founded.officer(), cohort);
                    return maker.make(cohort);
                });
    }

    private CompletableFuture<Void> round(
            Together together, String name, int number, InCohort maker) {
        return pair(
                together,
                name,
                number,
                cohort -> {
                    founded.front().settle(founded.leader(), "matching-service");
                    return maker.make(cohort);
                });
    }

    private CompletableFuture<Void> put(Together together, String name, Callable<String> maker) {
        return together.start(maker).thenAccept(value -> home.put(name, value));
    }

    private String cohort(int number) {
        return founded.cohort(circle.into("programme"), String.valueOf(number));
    }

    private String onLeave(Actor officer, String cohort) {
        String admission = circle.admitted(officer, cohort);
        founded.post(
                officer,
                "start-leave",
                "/api/admissions/" + admission + "/leave",
                "from",
                founded.today());
        return admission;
    }

    /** Two stories that may be published, of which one is. */
    private String stories(Actor officer) {
        circle.consents(officer);
        String published = circle.story(officer);
        founded.post(
                officer,
                "publish-product",
                "/api/outcomes/" + published + "/publication",
                "on",
                founded.today());
        home.put("outcome.unpublishing", published);
        return circle.story(officer);
    }

    private String waiting(Actor officer, String cohort) {
        String admission = circle.prepared(officer, cohort);
        founded.post(
                founded.leader(),
                "decide-admission",
                "/api/admissions/" + admission + "/decision",
                "outcome",
                "waiting-list",
                "reason",
                "cohort-full",
                "on",
                founded.today());
        return admission;
    }

    /** Somebody with a plan of their own, for whom an authority does something. */
    private String planned(Actor officer, String cohort) {
        String admission = circle.admitted(officer, cohort);
        founded.post(
                officer,
                "write-plan",
                "/api/admissions/" + admission + "/plans",
                "on",
                founded.today(),
                "goals",
                List.of(Map.of("key", "network", "text", founded.texts().words("goal"))));
        founded.post(
                officer,
                "record-measure",
                "/api/admissions/" + admission + "/measures",
                "kind",
                "wage-subsidy",
                "from",
                founded.today(),
                "by",
                "employment-service");
        return admission;
    }

    /** To a second mentor, whom they are still to meet. */
    private String proposedTwice(String cohort) {
        home.put("pair.trying", circle.proposed(cohort, circle.volunteers().mentor()));
        return circle.proposed(cohort);
    }

    private String paused(String cohort) {
        String pair = circle.agreed(cohort);
        founded.post(
                founded.leader(),
                "pause-pair",
                "/api/pairs/" + pair + "/pause",
                "from",
                founded.today());
        return pair;
    }

    private String opened(String cohort) {
        return opened(cohort, "mentor-choice");
    }

    private String solved(String cohort) {
        String round = opened(cohort, "assignment");
        founded.post(
                founded.leader(),
                "resolve-round",
                "/api/rounds/" + round + "/resolution",
                "on",
                founded.today());
        return round;
    }

    private String opened(String cohort, String mode) {
        return founded.post(
                founded.leader(),
                "open-round",
                "/api/rounds",
                "programme",
                circle.into("programme"),
                "cohort",
                cohort,
                "openedOn",
                founded.today(),
                "mode",
                mode,
                "seed",
                "7");
    }

    private String chosen(String cohort) {
        String round = opened(cohort);
        founded.post(
                founded.leader(),
                "record-choice",
                "/api/rounds/" + round + "/choices",
                "mentor",
                circle.into("mentor"),
                "participants",
                List.of(circle.into("participant")),
                "on",
                founded.today(),
                "toldBy",
                "mentor");
        return round;
    }

    private String resolved(String cohort) {
        String round = chosen(cohort);
        founded.post(
                founded.leader(),
                "resolve-round",
                "/api/rounds/" + round + "/resolution",
                "on",
                founded.today());
        return round;
    }

    private String third() {
        return founded.post(
                founded.leader(),
                "create-programme",
                "/api/programmes",
                "blueprint",
                "kavlinge-lomma",
                "key",
                "third");
    }
}

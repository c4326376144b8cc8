package org.handslag.acceptance.world;

import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;

/** What belongs to a programme as a whole: its decisions, events, surveys, money and reports. */
final class Common {

    private final Founded founded;
    private final Fixtures into;

    Common(Founded founded, Fixtures into) {
        this.founded = founded;
        this.into = into;
    }

    void make() {
        String programme = into.find("programme").orElseThrow();
        founded.post(
                founded.leader(),
                "record-decision",
                "/api/programmes/" + programme + "/decisions",
                "decision",
                "board-decision",
                "decidedOn",
                founded.today(),
                "outcome",
                "approved");
        founded.post(
                founded.leader(),
                "propose-plan",
                "/api/programmes/" + programme + "/plans",
                "changes",
                List.of(Fields.of("pointer", "/title/en", "value", "A changed plan")),
                "on",
                founded.today(),
                "why",
                founded.texts().words("plan"));
        into.put("event", event(programme));
        into.put("group", group(programme));
        into.put(
                "cost",
                founded.post(
                        founded.leader(),
                        "record-cost",
                        "/api/costs",
                        "programme",
                        programme,
                        "year",
                        2016,
                        "line",
                        "travel",
                        "amount",
                        100,
                        "on",
                        founded.today(),
                        "note",
                        founded.texts().words("note")));
        into.put("deviation", deviation(programme, "lesson"));
        into.put("deviation.risk", deviation(programme, "risk"));
        into.put("deviation.closing", deviation(programme, "deviation"));
        into.put(
                "report-text",
                founded.post(
                        founded.leader(),
                        "write-report-text",
                        "/api/report-texts",
                        "programme",
                        programme,
                        "report",
                        "interim-1",
                        "section",
                        "summary",
                        "language",
                        "sv",
                        "text",
                        founded.texts().words("summary")));
        String report = frozen(programme, "interim-1");
        into.put("report", report);
        into.put("report.publishing", frozen(programme, "status"));
        into.put(
                "publication",
                founded.post(
                        founded.leader(),
                        "publish-report",
                        "/api/publications",
                        "report",
                        report,
                        "publishedOn",
                        founded.today()));
    }

    private String frozen(String programme, String report) {
        return founded.post(
                founded.leader(),
                "freeze-report",
                "/api/reports",
                "programme",
                programme,
                "report",
                report,
                "asOf",
                founded.today(),
                "frozenOn",
                founded.today());
    }

    /**
     * Agreements on comparing: with the other tenant, which agrees too, and with some that nobody
     * has heard of.
     */
    static void comparisons(
            Founded founded, Fixtures home, Fixtures elsewhere, Founded other, Fixtures foreign) {
        home.put("comparison", agreed(founded, home, other.tenant()));
        foreign.put("comparison", agreed(other, foreign, founded.tenant()));
        elsewhere.put("comparison", agreed(founded, elsewhere, founded.tenant() + "-unheard-of"));
        home.put("comparison.ending", agreed(founded, home, founded.tenant() + "-forgotten"));
    }

    private static String agreed(Founded founded, Fixtures place, String with) {
        return founded.post(
                founded.admin(),
                "agree-to-comparison",
                "/api/comparisons",
                "programme",
                place.find("programme").orElseThrow(),
                "with",
                with,
                "agreedOn",
                founded.today());
    }

    private String deviation(String programme, String kind) {
        return founded.post(
                founded.leader(),
                "record-deviation",
                "/api/deviations",
                "programme",
                programme,
                "kind",
                kind,
                "on",
                founded.today(),
                "text",
                founded.texts().words("deviation"),
                "decidedBy",
                founded.texts().words("board"));
    }

    /** An event that took place. */
    String held(String programme) {
        String event = event(programme);
        founded.post(
                founded.leader(),
                "hold-group-event",
                "/api/group-events/" + event + "/held",
                "heldOn",
                founded.today());
        return event;
    }

    private String group(String programme) {
        return founded.post(
                founded.leader(),
                "form-group",
                "/api/groups",
                "programme",
                programme,
                "kind",
                "learning-group",
                "key",
                "first",
                "formedOn",
                founded.today());
    }

    String event(String programme) {
        return founded.post(
                founded.leader(),
                "plan-group-event",
                "/api/group-events",
                "programme",
                programme,
                "kind",
                "lecture",
                "theme",
                "disability",
                "plannedOn",
                founded.today(),
                "audiences",
                List.of("mentors"),
                "invited",
                12);
    }

    /** Surveys of everybody in these places, which are of one programme. */
    static void surveys(Founded founded, List<Fixtures> places) {
        Common common = new Common(founded, places.getFirst());
        List<String> participants = all(places, "participant");
        String survey = common.survey("participants-final", participants);
        String mentors = common.survey("mentors-final", all(places, "mentor"));
        String closing = common.survey("participants-interim", participants);
        Actor interviewer = founded.member("evaluator", "interviewer", null, null, null);
        for (Fixtures place : places) {
            place.put("interview", interview(founded, interviewer, closing, place));
            place.put("survey", survey);
            place.put("survey.mentors", mentors);
            place.put("survey.closing", closing);
        }
    }

    private static String interview(
            Founded founded, Actor interviewer, String survey, Fixtures place) {
        return founded.post(
                interviewer,
                "record-interview",
                "/api/interviews",
                "survey",
                survey,
                "kind",
                "single",
                "respondents",
                List.of(place.find("participant").orElseThrow()),
                "on",
                founded.today(),
                "notes",
                founded.texts().words("notes"));
    }

    private static List<String> all(List<Fixtures> places, String name) {
        return places.stream().map(place -> place.find(name).orElseThrow()).toList();
    }

    private String survey(String key, List<String> population) {
        return founded.post(
                founded.leader(),
                "open-survey",
                "/api/surveys",
                "programme",
                into.find("programme").orElseThrow(),
                "survey",
                key,
                "openedOn",
                founded.today(),
                "population",
                population);
    }
}

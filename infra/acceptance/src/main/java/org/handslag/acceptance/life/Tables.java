package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.handslag.acceptance.stage.Table;
import tools.jackson.databind.JsonNode;

/** People whom offices send as tables: each officer their own, tried first, then sent. */
final class Tables {

    private static final int MOST_ROWS = 50;
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "municipality",
                    "gender",
                    "birthYear",
                    "email",
                    "phone",
                    "language",
                    "occupations",
                    "education",
                    "languages",
                    "interests",
                    "cv",
                    "anonymousCv",
                    "source");

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Phrases phrases;

    Tables(Stage stage, Cast cast, Frame.Cohort cohort) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.phrases = Phrases.of(cast.tale);
    }

    /** The day on which the tables come. */
    LocalDate on() {
        return Chance.workday(cohort.referredUntil().minusDays(2));
    }

    /** Puts them on the agenda. Each stands alone, since it is many people's. */
    void schedule() {
        Map<Actor, List<Participant>> offices = new LinkedHashMap<>();
        for (Participant one : cast.participants) {
            if (one.cohort.equals(cohort)) {
                offices.computeIfAbsent(one.officer, _ -> new ArrayList<>()).add(one);
            }
        }
        int number = 0;
        for (Map.Entry<Actor, List<Participant>> office : offices.entrySet()) {
            List<Participant> all = office.getValue();
            for (int from = 0; from < all.size(); from += MOST_ROWS) {
                List<Participant> some = all.subList(from, Math.min(all.size(), from + MOST_ROWS));
                String name = "table-" + cohort.key() + "-" + ++number;
                Strand calls = stage.strand(name);
                stage.agenda().alone(on(), name, day -> send(calls, office.getKey(), some, day));
            }
        }
    }

    private void send(Strand calls, Actor officer, List<Participant> people, LocalDate day) {
        Table table = new Table(COLUMNS, people.stream().map(this::row).toList());
        load(calls, officer, table, true, day);
        Answer came = load(calls, officer, table, false, day);
        for (JsonNode item : came.body().path("items").values()) {
            Participant one = people.get(item.path("row").asInt() - 1);
            one.id = item.path("participant").asString("");
            one.admission = item.path("admission").asString("");
        }
    }

    private Answer load(Strand calls, Actor officer, Table table, boolean dryRun, LocalDate day) {
        return calls.post(
                officer,
                "import-participants",
                "/api/participants/import",
                Fields.of(
                        "csv",
                        table,
                        "on",
                        day,
                        "cohort",
                        cast.cohorts.get(cohort.key()),
                        "dryRun",
                        dryRun));
    }

    private List<String> row(Participant one) {
        Person person = one.person;
        String cv = phrases.cv(person.years());
        return List.of(
                person.name(),
                person.municipality(),
                person.gender(),
                String.valueOf(person.birthYear()),
                one.chance.with(0.8) ? person.email() : "",
                person.phone(),
                cast.tale.tongue(),
                person.occupation().isco(),
                String.valueOf(person.occupation().level()),
                person.languages().stream()
                        .map(each -> each.get("code") + ":" + each.get("level"))
                        .collect(Collectors.joining(" ")),
                String.join(" ", person.interests()),
                cv,
                cv,
                one.chance.of(cast.definition.keys("intake", "sources")));
    }
}

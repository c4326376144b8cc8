package org.handslag.reporting.publishing.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.handslag.reporting.figures.Story;

/** Programmes by lot, of Kävlinge-Lomma's plan: people come, go, meet, find work and are asked. */
final class Lives {
    private Lives() {}

    static Story of(long seed, int people) {
        var random = new Random(seed);
        var story = new Story();
        String[] places = {"kavlinge", "lomma"};
        for (int i = 0; i < people; i++) {
            String who = "p" + i;
            String cohort = random.nextInt(100) < 50 ? "C1" : "C2";
            LocalDate on =
                    LocalDate.of(cohort.equals("C1") ? 2016 : 2017, 1, 5)
                            .plusDays(random.nextInt(200));
            String gender = random.nextInt(100) < 60 ? "woman" : "man";
            String place = places[random.nextInt(100) < 70 ? 0 : 1];
            int lot = random.nextInt(100);
            if (lot < 20) {
                story.admission(
                        who,
                        cohort,
                        gender,
                        place,
                        lot < 10 ? "declined" : lot < 14 ? "waiting-list" : null,
                        lot < 14 ? on.toString() : null,
                        lot > 16 ? on.toString() : null,
                        null);
                continue;
            }
            String early = lot < 30 ? on.plusMonths(4).toString() : null;
            story.admission(who, cohort, gender, place, "selected", on.toString(), null, early);
            if (early == null && lot < 75) {
                story.completed(who, on.plusMonths(12).toString());
            } else if (early == null && lot < 82) {
                story.onLeave(who, on.plusMonths(3).toString(), null);
            }
            if (random.nextInt(100) < 40) {
                LocalDate from = on.plusMonths(random.nextInt(10));
                story.placement(
                        who,
                        random.nextBoolean() ? "mentor-network" : "own",
                        from.toString(),
                        random.nextInt(3) == 0 ? from.plusMonths(2).toString() : null);
            }
            if (random.nextInt(100) < 25) {
                story.outcome(
                        who,
                        "employment",
                        "own",
                        on.plusMonths(random.nextInt(12)).toString(),
                        null);
            }
            if (i % 2 == 0) {
                story.mentor(
                        "m" + i,
                        places[random.nextInt(2)],
                        random.nextInt(10) == 0 ? null : on.toString());
            }
            story.pair("m" + (i / 2) * 2, who, on.toString(), early);
        }
        return story;
    }

    static List<String> reports() {
        return List.of("interim-1", "interim-2", "final");
    }

    static String day(String report) {
        return switch (report) {
            case "interim-1" -> "2016-06-01";
            case "interim-2" -> "2016-12-31";
            default -> "2018-04-30";
        };
    }
}
